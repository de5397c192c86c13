using System.Collections.Immutable;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.Tests.Reports.Painting;

/// <summary>Companies at the ends of the scale: everybody gives the best answer to everything, or the worst.</summary>
internal static class ExtremeCompany
{
    private static readonly Questionnaire Questionnaire = BuiltInQuestionnaire.In("en");

    /// <summary>Answers of ten people in sales, ten in marketing and five in leadership.</summary>
    /// <param name="best">True for the best answers: every activity at home, every statement as one would wish.</param>
    public static ImmutableArray<AnswerSheet> Answer(bool best) =>
        [.. Enumerable.Range(0, 25).Select(person => Sheet(person < 10 ? "sales" : person < 20 ? "marketing" : "leadership", best))];

    private static AnswerSheet Sheet(string function, bool best)
    {
        var fields = new Dictionary<string, string>
        {
            [AnswerCodes.FunctionField] = function,
            [AnswerCodes.SatisfactionField] = best ? "10" : "0",
        };
        foreach (var activity in Questionnaire.Activities)
            fields[activity.Id] = best ? AnswerCodes.CodeOf(activity.Home) : "nobody";
        foreach (var statement in Questionnaire.Statements)
            fields[statement.Id] = statement.Reversed == best ? "1" : "5";
        var (own, others) = best ? ("100", "0") : ("0", "100");
        string[] times = function == "marketing" ? [others, own, "0", "0"] : [own, others, "0", "0"];
        for (var i = 0; i < times.Length; i++)
            fields[AnswerCodes.TimeFields[i]] = times[i];
        return AnswerSheetParser.Parse(Questionnaire, fields).Value!;
    }
}
