using System.Collections.Immutable;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.Core.Importing;

/// <summary>Finds the field that a column's header names, by its id or by its question's text in any shipped language.</summary>
internal sealed class FieldTexts
{
    /// <summary>Name of the column that says which company a row belongs to.</summary>
    public const string Company = "company";

    /// <summary>Name of the column that tells rows of one person apart from others.</summary>
    public const string Respondent = "respondent";

    private static readonly ImmutableArray<string> Grids = ["ownership", "practice", "time"];

    private static readonly ImmutableArray<string> Single = [AnswerCodes.FunctionField, AnswerCodes.SatisfactionField, AnswerCodes.CommentField];

    private readonly TextIndex _ids;
    private readonly TextIndex _texts;
    private readonly TextIndex _times;
    private readonly TextIndex _replies;
    private readonly ImmutableArray<(string Key, bool IsTime)> _questions;

    /// <summary>Takes the texts of a questionnaire and of its shipped translations.</summary>
    public FieldTexts(Questionnaire questionnaire, ImmutableArray<QuestionnaireTexts> languages)
    {
        _ids = new([[.. AnswerCodes.Fields(questionnaire).Append(Company).Append(Respondent).Select(field => (field, field)), ("Company name", Company)]]);
        _texts = new(
            languages.SelectMany(texts => Questions(questionnaire).Select(pair => (texts[pair.Key], pair.Field))),
            languages.SelectMany(texts => Questions(questionnaire).Where(pair => HasShort(pair.Key)).Select(pair => (texts[pair.Key + ".short"], pair.Field))));
        _times = new([languages.SelectMany(texts => AnswerCodes.Times.Select((time, i) => (texts[$"time.{time}"], AnswerCodes.TimeFields[i])))]);
        _replies = new([FormTools.Replies.Select(text => (text, text))]);
        _questions =
        [
            .. languages.SelectMany(texts => Grids.Select(question => (Wording.Normalise(texts[$"question.{question}"]), question == "time"))),
        ];
    }

    /// <summary>The field of this id.</summary>
    public string? ById(string text) => _ids.Find(text);

    /// <summary>The field whose question reads like this.</summary>
    public string? ByText(string text) => _texts.Find(text);

    /// <summary>The work-time field whose label reads like this. The labels are single words, which mean something else in most places.</summary>
    public string? ByTimeLabel(string text) => _times.Find(text);

    /// <summary>Whether a text is what tools write under a question that has one column, such as "Response".</summary>
    public bool IsReply(string text) => _replies.Find(text) is not null;

    /// <summary>Whether a text ends with the question that stands over a grid: of activities, of statements, of work time.</summary>
    public bool IsGridQuestion(string text)
    {
        var key = Wording.Normalise(text);
        return _questions.Any(question => key.EndsWith(question.Key, StringComparison.Ordinal));
    }

    /// <summary>Whether a text ends with the question that stands over the four work times.</summary>
    public bool IsTimeQuestion(string text)
    {
        var key = Wording.Normalise(text);
        return _questions.Any(question => question.IsTime && key.EndsWith(question.Key, StringComparison.Ordinal));
    }

    private static bool HasShort(string key) => !key.StartsWith("question.", StringComparison.Ordinal);

    private static IEnumerable<(string Key, string Field)> Questions(Questionnaire questionnaire) =>
        [
            .. questionnaire.Activities.Select(activity => ($"activity.{activity.Id}", activity.Id)),
            .. questionnaire.Statements.Select(statement => ($"statement.{statement.Id}", statement.Id)),
            .. Single.Select(field => ($"question.{field}", field)),
        ];
}
