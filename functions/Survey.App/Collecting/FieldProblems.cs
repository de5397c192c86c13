using System.Collections.Immutable;
using System.Globalization;
using Survey.App.Pages;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.App.Collecting;

/// <summary>
/// Words what is wrong with answers for the pages. Whether something is wrong is decided by <see cref="AnswerSheetParser"/> alone; here it is only said in
/// the reader's language, beside the question.
/// </summary>
internal sealed class FieldProblems(Questionnaire questionnaire, PageTexts texts, IReadOnlyDictionary<string, string> fields)
{
    /// <summary>Name of the four times' sum among the places of problems.</summary>
    public const string TimeTotal = "time_total";

    /// <summary>Everything that is wrong, in the order in which the survey asks; empty when the answers can be taken.</summary>
    public ImmutableArray<FieldProblem> All() =>
        [.. AnswerSheetParser.Parse(questionnaire, fields).Problems.Select(problem => problem.Place).Distinct().SelectMany(Word).DistinctBy(problem => problem.Field)];

    /// <summary>Id of the control that stands for a field: its first choice, or itself.</summary>
    public static string Anchor(string field) => field switch
    {
        TimeTotal => Anchor(AnswerCodes.TimeFields[0]),
        _ => $"f-{field}",
    };

    private IEnumerable<FieldProblem> Word(string field)
    {
        if (AnswerCodes.TimeFields.Contains(field))
            return WordTimes();

        return field switch
        {
            AnswerCodes.FunctionField => [Say(field, "function")],
            AnswerCodes.SatisfactionField => [Say(field, "satisfaction")],
            AnswerCodes.CommentField => [Say(field, "comment", ("limit", Number(AnswerCodes.LongestComment)), ("length", Number(Text(field).Trim().Length)))],
            _ => [Say(field, "choice", ("question", questionnaire.Texts[questionnaire.IndexOfActivity(field) >= 0 ? $"activity.{field}" : $"statement.{field}"]))],
        };
    }

    // The parser names one wrong time after the other; somebody who fills in a form wants to see all four at once, and the sum.
    private IEnumerable<FieldProblem> WordTimes()
    {
        var total = 0L;
        foreach (var (field, code) in AnswerCodes.TimeFields.Zip(AnswerCodes.Times))
        {
            var name = questionnaire.Texts[$"time.{code}"];
            if (string.IsNullOrWhiteSpace(Text(field)))
                yield return Say(field, "time.empty", ("name", name));
            else if (Whole(Text(field)) is { } number)
                total += number;
            else
                yield return Say(field, "time.wrong", ("name", name));
        }

        if (total < 100)
            yield return Say(TimeTotal, "time.less", ("total", total), ("rest", 100 - total));
        else if (total > 100)
            yield return Say(TimeTotal, "time.more", ("total", total), ("rest", total - 100));
    }

    private static int? Whole(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100 ? number : null;

    private string Text(string field) => fields.GetValueOrDefault(field, "");

    private string Number(int number) => number.ToString("N0", texts.Culture);

    private FieldProblem Say(string field, string kind, params ReadOnlySpan<(string Name, object Value)> values) =>
        new(field, Anchor(field), texts.Format($"problem.{kind}.summary", values), texts.Format($"problem.{kind}.beside", values));
}
