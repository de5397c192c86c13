using System.Collections.Immutable;
using Survey.Core.Json;
using Survey.Core.Questions;
using Survey.Core.Recommendations.Reading;

namespace Survey.Core.Recommendations;

/// <summary>Reads a catalogue from its two data files and explains everything that is wrong with them, with line and JSON path.</summary>
public static class RecommendationCatalogueReader
{
    /// <summary>Reads structure and texts together. The places of problems begin with <c>structure, </c> or <c>texts, </c>.</summary>
    /// <param name="structureJson">Entries, triggers and conflicts; its shape is <c>recommendations.schema.json</c>.</param>
    /// <param name="textsJson">The wording in one language; its shape is <c>recommendation-texts.schema.json</c>.</param>
    /// <param name="questionnaire">The questionnaire whose items the triggers look at.</param>
    public static Reading<RecommendationCatalogue> Read(string structureJson, string textsJson, Questionnaire questionnaire)
    {
        var structure = ReadStructure(structureJson, questionnaire);
        var textsRoot = PlacedJson.Parse(textsJson);
        if (structure.Value is not { } found)
            return Reading<RecommendationCatalogue>.Failed([.. In("structure", structure.Problems), .. In("texts", textsRoot.Problems)]);

        var texts = textsRoot.Value is { } root ? CatalogueTextsParser.Parse(root, found, questionnaire) : Reading<CatalogueTexts>.Failed(textsRoot.Problems);
        return texts.Value is { } wording
            ? Reading<RecommendationCatalogue>.Of(new(found.Id, found.Version, questionnaire, wording.Words, wording.Entries, found.Conflicts), [])
            : Reading<RecommendationCatalogue>.Failed([.. In("texts", texts.Problems)]);
    }

    /// <summary>Everything that is wrong with a structure file on its own; empty when nothing is.</summary>
    public static ImmutableArray<Problem> CheckStructure(string structureJson, Questionnaire questionnaire) =>
        ReadStructure(structureJson, questionnaire).Problems;

    private static Reading<CatalogueStructure> ReadStructure(string json, Questionnaire questionnaire)
    {
        var root = PlacedJson.Parse(json);
        return root.Value is { } value ? CatalogueStructureParser.Parse(value, questionnaire) : Reading<CatalogueStructure>.Failed(root.Problems);
    }

    private static IEnumerable<Problem> In(string file, ImmutableArray<Problem> problems) =>
        problems.Select(problem => problem with { Place = $"{file}, {problem.Place}" });
}
