using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.Core.Scoring;

public sealed class RespondentScorerTests
{
    private static readonly string[] Remit = ["negotiate_close", "final_commitment", "collect_payments", "service_accounts", "create_preference", "market_plan"];

    [Fact]
    public void Score_HalfOfTheActivities_CountsTheHalf()
    {
        var three = People.In("sales").With(Remit[0], null).With(Remit[1], null).With(Remit[2], "both");
        Assert.Equal(0.875, Scores(three.With(Remit[3], "sales"))[ScoreColumns.Ownership(0)]); // 4 answered: 3 full, 1 half
        Assert.Equal((0.5 + 1 + 1) / 3, Scores(three.With(Remit[3], null))[ScoreColumns.Ownership(0)]); // exactly half of 6
        Assert.Equal(double.NaN, Scores(three.With(Remit[3], null).With(Remit[4], null))[ScoreColumns.Ownership(0)]);
    }

    [Fact]
    public void Score_RestrictedStatements_CountInTheHalfForEverybody()
    {
        // Remit has four statements; two are asked of sales and marketing only, so one missing answer more loses the half.
        var leader = People.In("leadership");
        Assert.Equal((0.75 + 0.25) / 2, Scores(leader)[ScoreColumns.Practice(0)]);
        Assert.Equal(double.NaN, Scores(leader.With("remit_gaps", "na"))[ScoreColumns.Practice(0)]);
        Assert.Equal(0.75, Scores(People.In("sales").With("remit_gaps", "na"))[ScoreColumns.Practice(0)]);
    }

    [Fact]
    public void Score_Reversed_IsTurned()
    {
        Assert.Equal((0.75 + 0 + 0.75) / 3, Scores(People.In("sales").With("rel_mixed", "5"))[ScoreColumns.Practice(1)]);
        Assert.Equal((0.75 + 1 + 0.75) / 3, Scores(People.In("sales").With("rel_mixed", "1"))[ScoreColumns.Practice(1)]);
    }

    [Fact]
    public void Score_UnsureFromOther_IsMissing()
    {
        foreach (var (function, expected) in new[] { ("other", 1.0), ("leadership", 5 / 6.0) })
            Assert.Equal(expected, Scores(People.In(function).With(Remit[0], "unsure"))[ScoreColumns.Ownership(0)]);
    }

    [Fact]
    public void Score_OneHalfMissing_IsTheOtherHalf()
    {
        var scores = Scores(Remit.Aggregate(People.In("sales"), (row, id) => row.With(id, null)));
        Assert.Equal(double.NaN, scores[ScoreColumns.Ownership(0)]);
        Assert.Equal(scores[ScoreColumns.Practice(0)], scores[ScoreColumns.Dimension(0)]);
        Assert.Equal(double.NaN, scores[ScoreColumns.Ownership(5)]); // transition has no activities
        Assert.Equal(scores[ScoreColumns.Practice(5)], scores[ScoreColumns.Dimension(5)]);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public void Score_Dimensions_NeedFourForTheIndex(int dimensions, bool hasIndex)
    {
        var row = new Dictionary<string, string> { ["function"] = "sales" };
        foreach (var statement in Reference.Instrument.Statements.Where(statement => Reference.Instrument.Dimensions.Take(dimensions).Contains(statement.Dimension)))
            row[statement.Id] = "3";

        Assert.Equal(hasIndex ? 0.5 : double.NaN, Scores(row)[ScoreColumns.Index]);
    }

    [Fact]
    public void Score_NothingAnswered_IsNoRespondent()
    {
        var scores = new double[ScoreColumns.Count(6)];
        Assert.False(new RespondentScorer(RandomCompany.English).Score(RandomCompany.Sheets([new() { ["function"] = "sales" }])[0], scores));
    }

    private static double[] Scores(Dictionary<string, string> row)
    {
        var scores = new double[ScoreColumns.Count(6)];
        Assert.True(new RespondentScorer(RandomCompany.English).Score(RandomCompany.Sheets([row])[0], scores));
        return scores;
    }
}
