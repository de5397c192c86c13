using System.Collections.Immutable;
using Survey.Core.Json;

namespace Survey.Core.Questions;

/// <summary>Reads a questionnaire from its two data files and explains everything that is wrong with them, with line and JSON path.</summary>
public static class QuestionnaireReader
{
    /// <summary>Reads structure and texts together. The places of problems begin with <c>structure, </c> or <c>texts, </c>.</summary>
    /// <param name="structureJson">What is asked; its shape is <c>questionnaire.schema.json</c>.</param>
    /// <param name="textsJson">The wording in one language; its shape is <c>questionnaire-texts.schema.json</c>.</param>
    public static Reading<Questionnaire> Read(string structureJson, string textsJson)
    {
        var structure = ReadStructure(structureJson);
        var textsRoot = PlacedJson.Parse(textsJson);
        if (structure.Value is not { } found)
            return Reading<Questionnaire>.Failed([.. In("structure", structure.Problems), .. In("texts", textsRoot.Problems)]);

        var texts = textsRoot.Value is { } root ? TextsParser.Parse(root, found) : Reading<QuestionnaireTexts>.Failed(textsRoot.Problems);
        return texts.Value is { } wording
            ? Reading<Questionnaire>.Of(new(found.Version, found.Dimensions, found.Activities, found.Statements, wording), [])
            : Reading<Questionnaire>.Failed([.. In("texts", texts.Problems)]);
    }

    /// <summary>Everything that is wrong with a structure file on its own; empty when nothing is.</summary>
    public static ImmutableArray<Problem> CheckStructure(string structureJson) => ReadStructure(structureJson).Problems;

    private static Reading<QuestionnaireStructure> ReadStructure(string json)
    {
        var root = PlacedJson.Parse(json);
        return root.Value is { } value ? StructureParser.Parse(value) : Reading<QuestionnaireStructure>.Failed(root.Problems);
    }

    private static IEnumerable<Problem> In(string file, ImmutableArray<Problem> problems) =>
        problems.Select(problem => problem with { Place = $"{file}, {problem.Place}" });
}
