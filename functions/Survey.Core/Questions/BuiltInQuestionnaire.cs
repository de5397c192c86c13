using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Survey.Core.Questions;

/// <summary>The instrument that the product ships, and the JSON Schemas of its files.</summary>
public static class BuiltInQuestionnaire
{
    private const string StructureResource = "Survey.Core.Questions.questionnaire.json";

    private static readonly ConcurrentDictionary<string, Questionnaire> Loaded = new(StringComparer.Ordinal);

    /// <summary>Languages that it is shipped in, BCP 47; English comes first.</summary>
    public static ImmutableArray<string> Languages { get; } = ["en"];

    /// <summary>The structure file as shipped: where an edited copy starts.</summary>
    public static string StructureJson => EmbeddedText.Read(StructureResource);

    /// <summary>JSON Schema (draft 7) of structure files.</summary>
    public static string StructureSchema => EmbeddedText.Read("Survey.Core.Questions.questionnaire.schema.json");

    /// <summary>JSON Schema (draft 7) of text files.</summary>
    public static string TextsSchema => EmbeddedText.Read("Survey.Core.Questions.questionnaire-texts.schema.json");

    /// <summary>
    /// The text file of one language as shipped. Throws <see cref="ArgumentException"/> for a language that is not in <see cref="Languages"/>.
    /// </summary>
    public static string TextsJson(string language) => EmbeddedText.Read($"Survey.Core.Questions.questionnaire.{Shipped(language)}.json");

    /// <summary>
    /// The instrument in one language, read once. Throws <see cref="ArgumentException"/> for a language that is not in <see cref="Languages"/>.
    /// </summary>
    public static Questionnaire In(string language) => Loaded.GetOrAdd(Shipped(language), Load);

    private static string Shipped(string language) =>
        Languages.Contains(language)
            ? language
            : throw new ArgumentException($"The questionnaire is shipped in {string.Join(", ", Languages)}, not in \"{language}\".", nameof(language));

    private static Questionnaire Load(string language)
    {
        var reading = QuestionnaireReader.Read(StructureJson, TextsJson(language));
        return reading.Value
            ?? throw new InvalidOperationException($"The shipped questionnaire is invalid: {string.Join("; ", reading.Problems)}");
    }
}
