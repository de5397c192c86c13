using System.Collections.Immutable;
using System.Globalization;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Core.Scoring;

namespace Survey.Benchmarks.Scoring;

/// <summary>
/// Made-up companies in which every figure of the method exists: three shown functions, work times, satisfaction, forecast, an earlier wave, invited
/// numbers.
/// </summary>
internal static class SampleCompany
{
    private static readonly Questionnaire English = BuiltInQuestionnaire.In("en");

    /// <summary>A company whose answers depend on the seed alone.</summary>
    public static ScoringRequest Make(int seed, int people, bool hasEarlierWave = true)
    {
        var random = new Random(seed);
        var sheets = Enumerable.Range(0, people).Select(person => Sheet(random, FunctionOf(person))).ToImmutableArray();
        return new()
        {
            Company = $"Company {seed}",
            Questionnaire = English,
            Sheets = sheets,
            Invited = InvitedNumbers.OfFunctions(
                Enum.GetValues<RespondentFunction>()
                    .ToDictionary(function => function, function => 2 + sheets.Count(sheet => sheet.Function == function))),
            Forecast = English.Dimensions.ToImmutableSortedDictionary(dimension => dimension.Id, _ => 60.0),
            Earlier = hasEarlierWave ? RoleClarityScorer.ScoreAll(Make(seed + 1_000_000, people, hasEarlierWave: false)).Wave : null,
        };
    }

    // Of 20 people 8 are in sales, 6 in marketing, 6 in leadership.
    private static string FunctionOf(int person) => (person % 10) switch { < 4 => "sales", < 7 => "marketing", _ => "leadership" };

    private static AnswerSheet Sheet(Random random, string function)
    {
        var fields = new Dictionary<string, string> { [AnswerCodes.FunctionField] = function };
        foreach (var activity in English.Activities)
        {
            var home = AnswerCodes.CodeOf(activity.Home);
            fields[activity.Id] = random.Next(3) > 0 ? home : AnswerCodes.Owners[random.Next(AnswerCodes.Owners.Length)];
        }

        foreach (var statement in English.Statements)
            fields[statement.Id] = AnswerCodes.Ratings[random.Next(5)];

        var selling = random.Next(60);
        int[] times = [selling, 30, 10, 60 - selling];
        for (var i = 0; i < times.Length; i++)
            fields[AnswerCodes.TimeFields[i]] = times[i].ToString(CultureInfo.InvariantCulture);

        fields[AnswerCodes.SatisfactionField] = random.Next(11).ToString(CultureInfo.InvariantCulture);
        return AnswerSheetParser.Parse(English, fields).Value!;
    }
}
