using Survey.Core.Portfolios;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Tests.Core.Recommendations;
using Xunit;

namespace Survey.Tests.Core.Portfolios;

public sealed class PortfolioEntryTests
{
    private static readonly Scorecard Card = SampleCompany.Clear().Unfavourable("remit_gaps", 3, "sales").Assess(invited: 20).Scorecard;

    [Fact]
    public void Of_ExactScorecard_IsThatOfThePublishedOne()
    {
        var exact = Card with { Index = Card.Index with { Score = 59.99, Low = 55.2, High = 64.1, Band = Band.Blurred } };
        var entry = PortfolioEntry.Of(exact);
        Assert.Equal(new PublishedScore(59, 55, 65, Band.Blurred), entry.Index);
        Assert.Equal(PortfolioEntry.Of(exact.Published()).Index, entry.Index);
        Assert.Equal(Card.Published().Recommendations.Select(need => need.Priority), entry.Needs.Select(need => need.Priority));
    }

    [Fact]
    public void Of_Scorecard_KeepsEveryItemInItsPlace()
    {
        var entry = PortfolioEntry.Of(Card);
        Assert.Equal(Card.Activities.Select(activity => activity.Status), entry.Activities.Select(activity => activity.Status));
        Assert.Equal(Card.Dimensions.Select(dimension => (int?)dimension.Score), entry.Dimensions.Select(dimension => dimension.Score?.Score));
        Assert.Equal(21, entry.Statements.Length);
        Assert.Equal(22, entry.CountOf(ActivityStatus.Clear));
        Assert.Equal((12, 20), (entry.Respondents, entry.Invited));
    }

    [Fact]
    public void Of_TooFewRespondents_HasNoFigure()
    {
        var entry = PortfolioEntry.Of(SampleCompany.Clear(sales: 2, marketing: 2).Assess().Scorecard);
        Assert.Equal(1, entry.TooFew);
        Assert.Null(entry.Index);
        Assert.All(entry.Dimensions, dimension => Assert.Equal(default, dimension));
        Assert.All(entry.Activities, activity => Assert.Null(activity.Status));
        Assert.All(entry.Statements, statement => Assert.False(statement.IsShown));
        Assert.Empty(entry.Needs);
        Assert.Null(entry.SalesOnMarketing);
        Assert.False(entry.CanBePlaced);
    }

    [Theory]
    [InlineData(49, 99, false)]
    [InlineData(50, 99, true)] // 50.5 %, published as 0.51
    [InlineData(5, 10, true)]
    [InlineData(0, 10, false)]
    public void Of_UnfavourableShare_IsDecidedByTheCountBehindIt(int unfavourable, int answers, bool expected)
    {
        var share = Math.Round((double)unfavourable / answers, 2, MidpointRounding.AwayFromZero);
        var statement = Card.Statements[0] with { Answers = answers, Unfavourable = share };
        Assert.Equal(expected, PortfolioEntry.Of(Card with { Statements = Card.Statements.SetItem(0, statement) }).Statements[0].IsMostlyUnfavourable);
    }

    [Theory]
    [InlineData(-20, true, RespondentFunction.Sales)]
    [InlineData(20, true, RespondentFunction.Marketing)]
    [InlineData(-20, false, null)]
    public void Of_Gap_NamesTheLowerSideOnlyWhereFlagged(double difference, bool isFlagged, RespondentFunction? expected)
    {
        var gap = new PerceptionGap(50, 50 - difference, difference, difference - 5, difference + 5, 0.5, isFlagged);
        Assert.Equal(expected, PortfolioEntry.Of(Card with { Index = Card.Index with { Gap = gap } }).IndexSeenLowerBy);
    }

    [Fact]
    public void Of_FewerThanFiveRespondents_CannotBePlaced()
    {
        Assert.False(SamplePortfolio.Company("Four", 50, 45, 55, respondents: 4).CanBePlaced);
        Assert.True(SamplePortfolio.Company("Five", 50, 45, 55, respondents: 5).CanBePlaced);
    }

    [Fact]
    public void Of_ThousandCompanies_TakesNoMoreThanTwoKilobytesEach()
    {
        // Other tests take and give back memory meanwhile: the middle one of several looks is the entries' own.
        var kept = Enumerable.Range(0, 5).Select(_ => KeptByThousand()).Order().ElementAt(2);
        Assert.True(kept <= 2_048, $"An entry keeps {kept} bytes.");
    }

    private static long KeptByThousand()
    {
        var cards = SamplePortfolio.Scorecards;
        var entries = new PortfolioEntry[1_000];
        entries[0] = PortfolioEntry.Of(cards[0]);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < entries.Length; i++)
            entries[i] = PortfolioEntry.Of(cards[i % cards.Length]);
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / entries.Length;
        GC.KeepAlive(entries);
        return kept;
    }
}
