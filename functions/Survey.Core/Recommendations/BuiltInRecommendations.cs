using System.Collections.Concurrent;
using System.Collections.Immutable;
using Survey.Core.Questions;

namespace Survey.Core.Recommendations;

/// <summary>The catalogue that the product ships for its own questionnaire, and the JSON Schemas of its files.</summary>
public static class BuiltInRecommendations
{
    private static readonly ConcurrentDictionary<string, RecommendationCatalogue> Loaded = new(StringComparer.Ordinal);

    /// <summary>Languages that it is shipped in, BCP 47; English comes first.</summary>
    public static ImmutableArray<string> Languages { get; } = ["en"];

    /// <summary>The structure file as shipped: where an edited copy starts.</summary>
    public static string StructureJson => EmbeddedText.Read("Survey.Core.Recommendations.recommendations.json");

    /// <summary>JSON Schema (draft 7) of structure files.</summary>
    public static string StructureSchema => EmbeddedText.Read("Survey.Core.Recommendations.recommendations.schema.json");

    /// <summary>JSON Schema (draft 7) of text files.</summary>
    public static string TextsSchema => EmbeddedText.Read("Survey.Core.Recommendations.recommendation-texts.schema.json");

    /// <summary>The text file of one language as shipped. Throws <see cref="ArgumentException"/> for a language that is not in <see cref="Languages"/>.</summary>
    public static string TextsJson(string language) => EmbeddedText.Read($"Survey.Core.Recommendations.recommendations.{Shipped(language)}.json");

    /// <summary>
    /// The catalogue in one language for <see cref="BuiltInQuestionnaire.In"/> of the same language, read once.
    /// Throws <see cref="ArgumentException"/> for a language that is not in <see cref="Languages"/>.
    /// </summary>
    public static RecommendationCatalogue In(string language) => Loaded.GetOrAdd(Shipped(language), Load);

    /// <summary>The shipped catalogue for another questionnaire; problems when its triggers ask for items that the questionnaire does not have, or texts do not name its items.</summary>
    /// <param name="language">One of <see cref="Languages"/>; else throws <see cref="ArgumentException"/>.</param>
    /// <param name="questionnaire">An edited questionnaire.</param>
    public static Reading<RecommendationCatalogue> For(string language, Questionnaire questionnaire) =>
        RecommendationCatalogueReader.Read(StructureJson, TextsJson(language), questionnaire);

    private static string Shipped(string language) =>
        Languages.Contains(language)
            ? language
            : throw new ArgumentException($"The recommendations are shipped in {string.Join(", ", Languages)}, not in \"{language}\".", nameof(language));

    private static RecommendationCatalogue Load(string language)
    {
        var reading = For(language, BuiltInQuestionnaire.In(language));
        return reading.Value
            ?? throw new InvalidOperationException($"The shipped recommendations are invalid: {string.Join("; ", reading.Problems)}");
    }
}
