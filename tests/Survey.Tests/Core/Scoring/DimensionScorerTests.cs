using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Core.Scoring.Statistics;
using Xunit;

namespace Survey.Tests.Core.Scoring;

public sealed class DimensionScorerTests
{
    [Fact]
    public void Score_UnequalGroups_WeighTheSame()
    {
        var rows = People.Of(25, "sales").With("tra_addon", "5").Concat(People.Of(5, "marketing").With("tra_addon", "1"));
        var transition = People.Score(rows).Dimension("transition");

        // Sales: (0 + 3 · 0.75)/4, marketing: (1 + 3 · 0.75)/4.
        Assert.Equal(100 * (0.5625 + 0.8125) / 2, transition.Score!.Value, 10);
        Assert.Equal(56.25, transition.Gap!.Sales, 10);
        Assert.Equal(81.25, transition.Gap.Marketing, 10);
        Assert.Equal(-25, transition.Gap.Difference, 10);
        Assert.Equal(-1, transition.Gap.CliffsDelta);
        Assert.True(transition.Gap.Flagged);
        Assert.Null(transition.Ownership);
    }

    [Fact]
    public void Score_EveryoneAlike_HasNoInterval()
    {
        var index = People.Score(People.Of(7, "sales")).Index;

        Assert.Equal(index.Score, index.Low);
        Assert.Equal(index.Score, index.High);
        Assert.Equal(new BandShares(0, 0, 1, 0), index.BandShares);
        Assert.Null(index.Gap);
    }

    [Theory]
    [InlineData(39.9999999999, Band.Blurred)] // 40 but for the last bits
    [InlineData(39.99999, Band.Tangled)]
    [InlineData(60, Band.Defined)]
    [InlineData(59.999999, Band.Blurred)]
    [InlineData(80, Band.Clear)]
    [InlineData(0, Band.Tangled)]
    [InlineData(100, Band.Clear)]
    public void BandOf_Score_DecidesOnNineDecimals(double score, Band expected) => Assert.Equal(expected, Bands.Of(score));

    [Fact]
    public void BandShares_EstimateOnABound_AreHalfAndHalf()
    {
        var shares = Bands.SharesOf(new Estimate(60, 4, 16 / 9.0));

        Assert.Equal(0.5, shares.Tangled + shares.Blurred, 12);
        Assert.Equal(1, shares.Tangled + shares.Blurred + shares.Defined + shares.Clear, 12);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Alpha_CompleteRespondents_FromTen(int complete, bool isShown)
    {
        var rows = People.Of(12, "sales").Select((row, index) => index < complete
            ? row.With("rel_contact", $"{1 + (index % 5)}").With("rel_handover", $"{1 + (index * 2 % 5)}")
            : row.With("rel_contact", "na"));

        Assert.Equal(isShown, People.Score(rows).Dimension("relationships").Alpha is not null);
    }

    [Fact]
    public void Alpha_NoVariance_IsNull() => Assert.Null(People.Score(People.Of(12, "sales")).Dimension("relationships").Alpha);

    [Fact]
    public void Score_GroupBelowK_LeavesTheFigure()
    {
        // Five of marketing, but only four of them say anything about transition.
        string[] transition = ["tra_addon", "tra_training", "tra_gradual", "tra_outside"];
        var silent = transition.Aggregate(People.In("marketing"), (row, id) => row.With(id, null));
        var scorecard = People.Score([.. People.Of(6, "sales"), .. People.Of(4, "marketing").With("tra_addon", "1"), silent]);

        Assert.Equal(62.5, scorecard.Dimension("transition").Score!.Value, 10); // sales alone
        Assert.Null(scorecard.Dimension("transition").Gap);
        Assert.NotNull(scorecard.Dimension("remit").Gap);
    }

    [Fact]
    public void Index_EverybodyAnswered_LeavesNothingToChance()
    {
        var rows = RandomCompany.Make(new Random(4), 30);
        var request = People.Request(rows);
        var all = RoleClarityScorer.Score(request with { Invited = InvitedNumbers.OfTotal(RoleClarityScorer.Score(request).Respondents) }).Index;

        Assert.Equal(all.Score, all.Low);
        Assert.Equal(all.Score, all.High);
    }

    [Fact]
    public void Index_NobodyMissing_BoundsEqualTheScore()
    {
        var rows = People.Of(6, "sales").Select((row, index) => row.With("rel_mixed", $"{1 + (index % 5)}"));
        var index = RoleClarityScorer.Score(People.Request(rows) with { Invited = Invited(6) }).Index;

        Assert.Equal(index.Score!.Value, index.Lowest!.Value, 10);
        Assert.Equal(index.Score!.Value, index.Highest!.Value, 10);
    }

    [Fact]
    public void Index_HalfMissing_BoundsHalve()
    {
        var index = RoleClarityScorer.Score(People.Request(People.Of(6, "sales")) with { Invited = Invited(12) }).Index;

        Assert.Equal(index.Score!.Value / 2, index.Lowest!.Value, 10);
        Assert.Equal((index.Score!.Value + 100) / 2, index.Highest!.Value, 10);
        Assert.Null(People.Score(People.Of(6, "sales")).Index.Lowest);
    }

    [Fact]
    public void Gap_FifteenPoints_IsFlagged()
    {
        // Transition: sales 62.5, marketing 62.5 + 15 when its four statements give 0.775 on average; 20 people of 5 answers each side.
        IEnumerable<Dictionary<string, string>> Marketing(int better) => People.Of(20, "marketing").Select((row, index) => row
            .With("tra_addon", index < better ? "2" : "4").With("tra_training", "5").With("tra_gradual", "4"));
        var sales = People.Of(20, "sales").ToArray();

        var less = People.Score([.. sales, .. Marketing(13)]).Dimension("transition").Gap!;
        var enough = People.Score([.. sales, .. Marketing(14)]).Dimension("transition").Gap!;

        Assert.Equal(-14.375, less.Difference, 10);
        Assert.False(less.Flagged);
        Assert.Equal(-15, enough.Difference, 10);
        Assert.True(enough.Flagged);
    }

    [Theory]
    [InlineData(3, true)] // delta is 33 of 99 pairs, the gap 25 points
    [InlineData(2, false)] // delta is 22 of 99 pairs, the gap 16.7 points
    public void Gap_DeltaOfAThird_IsFlagged(int higher, bool expected)
    {
        static IEnumerable<Dictionary<string, string>> Low(int count, string function) => People.Of(count, function)
            .With("tra_addon", "4").With("tra_training", "2").With("tra_gradual", "2").With("tra_outside", "2");
        var high = People.Of(higher, "marketing").With("tra_addon", "1").With("tra_training", "5").With("tra_gradual", "5").With("tra_outside", "5");
        var request = People.Request([.. Low(11, "sales"), .. Low(9 - higher, "marketing"), .. high]) with { Invited = InvitedNumbers.OfTotal(20) };
        var gap = RoleClarityScorer.Score(request).Dimension("transition").Gap!;

        Assert.Equal(-11 * higher / 99.0, gap.CliffsDelta, 12);
        Assert.Equal(gap.Difference, gap.Low); // everybody invited has answered
        Assert.Equal(expected, gap.Flagged);
    }

    [Fact]
    public void Index_MoreInAGroupThanInvitedToIt_LeavesNothingToChance()
    {
        var rows = People.Of(6, "sales").Select((row, index) => row.With("rel_mixed", $"{1 + (index % 5)}"));
        var invited = new Dictionary<RespondentFunction, int> { [RespondentFunction.Sales] = 2, [RespondentFunction.Other] = 20 };
        var index = RoleClarityScorer.Score(People.Request(rows) with { Invited = InvitedNumbers.OfFunctions(invited) }).Index;

        Assert.Equal(index.Score, index.Low);
        Assert.Equal(index.Score!.Value, index.Lowest!.Value, 10);
        Assert.Equal(index.Score!.Value, index.Highest!.Value, 10);
    }

    private static InvitedNumbers Invited(int sales) => InvitedNumbers.OfFunctions(new Dictionary<RespondentFunction, int> { [RespondentFunction.Sales] = sales });
}
