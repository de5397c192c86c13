using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.Tests.App.Collecting;

/// <summary>One person's complete answers, as typed and as stored.</summary>
internal static class SampleAnswers
{
    private static readonly Questionnaire Questionnaire = BuiltInQuestionnaire.In("en");

    public static IReadOnlyDictionary<string, string> Of(string function)
    {
        var answers = new SortedDictionary<string, string>(StringComparer.Ordinal) { [AnswerCodes.FunctionField] = function };
        foreach (var (i, activity) in Questionnaire.Activities.Index())
            answers[activity.Id] = AnswerCodes.Owners[i % AnswerCodes.Owners.Length];

        foreach (var (i, statement) in Questionnaire.Statements.Index())
            if (!statement.SalesAndMarketingOnly || function is "sales" or "marketing")
                answers[statement.Id] = AnswerCodes.Ratings[i % AnswerCodes.Ratings.Length];

        foreach (var (field, time) in AnswerCodes.TimeFields.Zip(["55", "20", "0", "25"]))
            answers[field] = time;

        answers[AnswerCodes.SatisfactionField] = "7";
        answers[AnswerCodes.CommentField] = "Søren & Zoë <b>say</b>:\n“it works”";
        return answers;
    }

    /// <summary>The sheet as it is stored.</summary>
    public static string Sheet(IReadOnlyDictionary<string, string> answers) => AnswerSheetJson.Write(AnswerSheetParser.Parse(Questionnaire, answers).Value!);

    /// <summary>Walks through all steps from the introduction to the thanks, with these answers.</summary>
    public static async Task AnswerAsync(this Respondent respondent, IReadOnlyDictionary<string, string> answers)
    {
        await respondent.OpenAsync();
        await respondent.PostAsync("", ("go", "start"));
        for (var step = 0; step < 20 && respondent.Html.Contains("id=\"survey\"", StringComparison.Ordinal); step++)
            await respondent.PressAsync("next", [.. respondent.Asked().Where(answers.ContainsKey).Select(field => (field, answers[field]))]);
    }
}
