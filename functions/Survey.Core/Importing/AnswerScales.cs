using System.Collections.Frozen;
using System.Collections.Immutable;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.Core.Importing;

/// <summary>Reads the cells of fields whose answers are codes or numbers with labels, by code, by text in any shipped language, or by both together.</summary>
internal sealed class AnswerScales
{
    private static readonly Dictionary<string, string> SatisfactionEnds = new() { ["0"] = "satisfaction.lowest", ["10"] = "satisfaction.highest" };

    private readonly FrozenDictionary<string, AnswerScale> _scales;

    /// <summary>Takes the texts of a questionnaire and of its shipped translations, and what a mapping adds.</summary>
    public AnswerScales(Questionnaire questionnaire, ImmutableArray<QuestionnaireTexts> languages, ResponseMapping? mapping)
    {
        var scales = new Dictionary<string, AnswerScale>(StringComparer.Ordinal);
        void Add(string scale, IEnumerable<string> fields, ImmutableArray<string> codes, Func<string, string?> keyOf)
        {
            (string, string)[] texts = [.. languages.SelectMany(language => codes.Where(code => keyOf(code) is not null).Select(code => (language[keyOf(code)!], code)))];
            var shared = new AnswerScale(codes, texts, mapping?.AnswersOf(scale) ?? []);
            foreach (var field in fields)
            {
                // A field has a scale of its own only where the mapping says something of it alone, which then goes before what it says of all.
                var own = field == scale ? [] : mapping?.AnswersOf(field) ?? [];
                scales.Add(field, own.IsEmpty ? shared : new(codes, texts, own, mapping!.AnswersOf(scale)));
            }
        }

        Add(ResponseMapping.Ownership, questionnaire.Activities.Select(activity => activity.Id), AnswerCodes.Owners, code => $"owner.{code}");
        Add(ResponseMapping.Practice, questionnaire.Statements.Select(statement => statement.Id), AnswerCodes.Ratings, code => $"agreement.{code}");
        Add(AnswerCodes.FunctionField, [AnswerCodes.FunctionField], AnswerCodes.Functions, code => $"function.{code}");
        Add(AnswerCodes.SatisfactionField, [AnswerCodes.SatisfactionField], AnswerCodes.Satisfactions, SatisfactionEnds.GetValueOrDefault);
        _scales = scales.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The code that a cell of a field means; the cell itself when it means none, or the field has no scale.</summary>
    public string Read(string field, string cell) => _scales.TryGetValue(field, out var scale) ? scale.Read(cell) : cell;

    /// <summary>The code that a text means in a field; null when it means none.</summary>
    public string? ReadText(string field, string text) => _scales.TryGetValue(field, out var scale) ? scale.ReadText(text) : null;
}
