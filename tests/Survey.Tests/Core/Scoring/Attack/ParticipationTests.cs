using Survey.Core;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports.Composition;
using Xunit;

namespace Survey.Tests.Core.Scoring.Attack;

/// <summary>
/// The attack on who took part. Sales and marketing have three people each, who all answered; one person of leadership and two of other functions may have. The
/// attacker knows who was invited, reads the report and wants to know whether leadership answered.
/// </summary>
public sealed class ParticipationTests
{
    private const int K = 3;

    private static readonly (bool Leadership, int Others)[] Worlds =
        [.. from leadership in new[] { false, true } from others in Enumerable.Range(0, 3) select (leadership, others)];

    [Fact]
    public void Published_ResponseOfAHiddenFunction_IsKnownOnlyWhereAllOrNoneAnswered() =>
        Assert.Equal([(false, 0), (true, 2)], Solve(world => Rows(world)));

    [Fact]
    public void Published_ResponseByEveryFunction_IsSolved() =>
        Assert.Equal(Worlds, Solve(world => $"{Rows(world)} leadership {(world.Leadership ? 1 : 0)} of 1, others {world.Others} of 2").Order());

    private static IEnumerable<(bool Leadership, int Others)> Solve(Func<(bool Leadership, int Others), string> seen) =>
        Attacker.Solve(Worlds.Select(world => (world, seen(world))), world => world.Leadership.ToString());

    // What the report says of those who answered; the scorecard holds no more of it.
    private static string Rows((bool Leadership, int Others) world)
    {
        Dictionary<string, string>[] rows =
            [.. People.Of(3, "sales"), .. People.Of(3, "marketing"), .. People.Of(world.Leadership ? 1 : 0, "leadership"), .. People.Of(world.Others, "other")];
        var scorecard = RoleClarityScorer.Score(People.Request(rows, K) with { Invited = InvitedNumbers.OfTotal(9) }).Published();
        var facts = new ReportFacts(new()
        {
            Result = new AssessmentResult(scorecard, [], [], []),
            Questionnaire = RandomCompany.English,
            Date = DateTimeOffset.UnixEpoch,
            Invited = [new(RespondentFunction.Sales, 3), new(RespondentFunction.Marketing, 3), new(RespondentFunction.Leadership, 1), new(RespondentFunction.Other, 2)],
        });
        return $"{scorecard.Respondents} {scorecard.Excluded} {string.Join(", ", scorecard.Functions)} {string.Join(", ", ResponseRows.Of(facts).Select(row => $"{row.Label} {row.Counts}"))}";
    }
}
