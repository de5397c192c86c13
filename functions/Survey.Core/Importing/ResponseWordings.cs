using System.Collections.Frozen;
using System.Collections.Immutable;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.Core.Importing;

/// <summary>Finds fields by a column's header and codes by a cell's text, in any of several languages.</summary>
internal sealed class ResponseWordings
{
    /// <summary>Name of the column that says which company a row belongs to.</summary>
    public const string CompanyColumn = "company";

    /// <summary>Name of the column that tells rows of one person apart from others.</summary>
    public const string RespondentColumn = "respondent";

    private readonly FrozenDictionary<string, string> _headers;
    private readonly FrozenDictionary<string, string> _owners;
    private readonly FrozenDictionary<string, string> _functions;
    private readonly FrozenDictionary<string, string> _ratings;
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _codes;

    public ResponseWordings(Questionnaire questionnaire)
    {
        QuestionnaireTexts[] languages =
        [
            questionnaire.Texts,
            .. BuiltInQuestionnaire.Languages.Select(BuiltInQuestionnaire.In)
                .Where(shipped => shipped.Version == questionnaire.Version)
                .Select(shipped => shipped.Texts),
        ];
        _owners = Index(languages, AnswerCodes.Owners, code => $"owner.{code}");
        _functions = Index(languages, AnswerCodes.Functions, code => $"function.{code}");
        _ratings = Index(languages, AnswerCodes.Ratings, code => $"agreement.{code}");
        _headers = Index(languages, [.. AnswerCodes.Fields(questionnaire), CompanyColumn, RespondentColumn], field => TextKey(questionnaire, field));
        _codes = Scales(questionnaire);
    }

    /// <summary>
    /// The field that a header means: its name, its question's text, or a text that ends with it in square brackets, as form tools write grids. Null
    /// when none.
    /// </summary>
    public string? FieldOf(string header)
    {
        var text = Wording.Normalise(header);
        if (_headers.TryGetValue(text, out var field))
            return field;

        var bracket = text.LastIndexOf('[');
        return bracket >= 0 && text.EndsWith(']') ? _headers.GetValueOrDefault(Wording.Normalise(text[(bracket + 1)..^1])) : null;
    }

    /// <summary>The code that a cell's text means in a field; the text itself when it is not an answer's wording.</summary>
    public string CodeOf(string field, string cell) =>
        _codes.TryGetValue(field, out var scale) && scale.TryGetValue(Wording.Normalise(cell), out var code) ? code : cell;

    private static string? TextKey(Questionnaire questionnaire, string field) =>
        questionnaire.IndexOfActivity(field) >= 0 ? $"activity.{field}"
        : questionnaire.IndexOfStatement(field) >= 0 ? $"statement.{field}"
        : AnswerCodes.TimeFields.IndexOf(field) is >= 0 and var time ? $"time.{AnswerCodes.Times[time]}"
        : field is CompanyColumn or RespondentColumn ? null
        : $"question.{field}";

    private static FrozenDictionary<string, string> Index(QuestionnaireTexts[] languages, ImmutableArray<string> codes, Func<string, string?> keyOf)
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in codes)
            index[code] = code;

        foreach (var language in languages)
        {
            foreach (var code in codes)
            {
                // A code keeps its own meaning where another answer's text reads like it.
                if (keyOf(code) is { } key)
                    index.TryAdd(Wording.Normalise(language[key]), code);
            }
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private FrozenDictionary<string, FrozenDictionary<string, string>> Scales(Questionnaire questionnaire) =>
        questionnaire.Activities.Select(activity => KeyValuePair.Create(activity.Id, _owners))
            .Concat(questionnaire.Statements.Select(statement => KeyValuePair.Create(statement.Id, _ratings)))
            .Append(new(AnswerCodes.FunctionField, _functions))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
