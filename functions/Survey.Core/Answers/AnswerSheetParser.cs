using System.Globalization;
using Survey.Core.Questions;

namespace Survey.Core.Answers;

/// <summary>
/// Makes an <see cref="AnswerSheet"/> of texts by field name, or reports everything that is wrong with them. Blank and absent are no answer;
/// spaces around a text do not matter; fields that the questionnaire does not have are left alone.
/// </summary>
public sealed class AnswerSheetParser
{
    private const int LongestQuotedValue = 60;
    private const int HighestSatisfaction = 10;
    private const int WholeWeek = 100;

    private readonly Questionnaire _questionnaire;
    private readonly IReadOnlyDictionary<string, string> _fields;
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _warnings = [];

    private AnswerSheetParser(Questionnaire questionnaire, IReadOnlyDictionary<string, string> fields)
    {
        _questionnaire = questionnaire;
        _fields = fields;
    }

    /// <summary>Reads one person's answers.</summary>
    /// <param name="questionnaire">What was asked.</param>
    /// <param name="fields">Texts by field name (<see cref="AnswerCodes.Fields"/>): codes, ratings, whole numbers, free text.</param>
    /// <param name="wrongTimes">What becomes of four times that are not complete or do not add up to 100.</param>
    /// <returns>The sheet, or all problems, each with the field's name as its place. Dropped times are a warning.</returns>
    public static Reading<AnswerSheet> Parse(
        Questionnaire questionnaire, IReadOnlyDictionary<string, string> fields, WrongTimes wrongTimes = WrongTimes.Reject) =>
        new AnswerSheetParser(questionnaire, fields).Parse(wrongTimes);

    private Reading<AnswerSheet> Parse(WrongTimes wrongTimes)
    {
        var function = ReadFunction();
        var owners = _questionnaire.Activities.Select(activity => ReadOwner(activity.Id)).ToArray();
        var ratings = _questionnaire.Statements.Select(statement => ReadRating(statement.Id)).ToArray();
        var workTime = ReadWorkTime(wrongTimes);
        var satisfaction = ReadWhole(AnswerCodes.SatisfactionField, HighestSatisfaction, "Must be a whole number from 0 to 10, or empty.");
        var comment = ReadComment();
        return _problems.Count == 0
            ? Reading<AnswerSheet>.Of(
                new(_questionnaire, (RespondentFunction)function, owners, ratings, workTime, satisfaction, comment), [.. _warnings])
            : Reading<AnswerSheet>.Failed([.. _problems]);
    }

    private int ReadFunction()
    {
        var text = Text(AnswerCodes.FunctionField);
        var function = AnswerCodes.Functions.IndexOf(text ?? "");
        if (text is null)
            Report(AnswerCodes.FunctionField, null, "Must be answered: sales, marketing, leadership or other.");
        else if (function < 0)
            Report(AnswerCodes.FunctionField, text, "Must be sales, marketing, leadership or other.");

        return function;
    }

    private byte ReadOwner(string field)
    {
        var text = Text(field);
        if (text is null)
            return 0;

        var owner = AnswerCodes.Owners.IndexOf(text);
        if (owner < 0)
            Report(field, text, "Must be sales, marketing, both, elsewhere, nobody or unsure, or empty.");

        return (byte)(owner + 1);
    }

    private byte ReadRating(string field)
    {
        var text = Text(field);
        if (text is null)
            return 0;

        if (text == AnswerCodes.DoesNotApply)
            return AnswerSheet.NotApplicable;

        if (text is ['1' or '2' or '3' or '4' or '5'])
            return (byte)(text[0] - '0');

        Report(field, text, "Must be a whole number from 1 to 5, na, or empty.");
        return 0;
    }

    private WorkTime? ReadWorkTime(WrongTimes wrongTimes)
    {
        var before = _problems.Count;
        var times = AnswerCodes.TimeFields.Select(field => ReadWhole(field, WholeWeek, "Must be a whole number from 0 to 100.")).ToArray();
        if (_problems.Count > before || times.All(time => time is null))
            return null;

        if (times is [{ } selling, { } marketing, { } service, { } other] && selling + marketing + service + other == WholeWeek)
            return new(selling, marketing, service, other);

        var empty = Array.IndexOf(times, null);
        var problem = empty >= 0
            ? new Problem(AnswerCodes.TimeFields[empty], null, "All four times are needed, 0 where there is none; or leave all four empty.")
            : new Problem(AnswerCodes.TimeFields[0], $"{times.Sum()}", $"The four times must add up to 100; these add up to {times.Sum()}.");
        (wrongTimes == WrongTimes.Drop ? _warnings : _problems).Add(problem);
        return null;
    }

    private int? ReadWhole(string field, int highest, string reason)
    {
        var text = Text(field);
        if (text is null)
            return null;

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= highest)
            return number;

        Report(field, text, reason);
        return null;
    }

    private string? ReadComment()
    {
        // Browsers send a line break as two characters but count one; control characters besides line break and tab have no place in a text.
        var text = Text(AnswerCodes.CommentField)?.ReplaceLineEndings("\n").Replace('\t', ' ');
        text = text is null ? null : string.Concat(text.Where(character => character == '\n' || !char.IsControl(character)));
        if (text?.Length > AnswerCodes.LongestComment)
        {
            var length = text.Length.ToString("N0", CultureInfo.InvariantCulture);
            Report(AnswerCodes.CommentField, null, $"Must have at most 2,000 characters; this has {length}.");
        }

        return text is "" ? null : text;
    }

    private string? Text(string field) =>
        _fields.TryGetValue(field, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private void Report(string field, string? value, string reason) =>
        _problems.Add(new Problem(field, value?.Length > LongestQuotedValue ? value[..LongestQuotedValue] + "…" : value, reason));
}

/// <summary>What becomes of work times that are incomplete or do not add up to 100.</summary>
public enum WrongTimes
{
    /// <summary>The sheet is not taken: the person is still there and can put it right.</summary>
    Reject,

    /// <summary>The times alone are left out, with a warning: files of answers.</summary>
    Drop,
}
