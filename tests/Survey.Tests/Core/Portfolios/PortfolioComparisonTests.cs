using System.Collections.Immutable;
using CsCheck;
using Survey.Core.Portfolios;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.Core.Portfolios;

public sealed class PortfolioComparisonTests
{
    private static readonly Gen<ImmutableArray<PortfolioEntry>> Companies =
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 25], Gen.Int[0, 25], Gen.Int[3, 12]).Array[0, 30].Select(figures => figures
            .Select((figure, i) => SamplePortfolio.Company(
                $"Company {i}", figure.Item1, Math.Max(0, figure.Item1 - figure.Item2), Math.Min(100, figure.Item1 + figure.Item3), figure.Item4))
            .ToImmutableArray());

    [Fact]
    public void Of_IntervalsApart_GivesEachOnePlace()
    {
        var comparison = PortfolioComparison.Of(
            [SamplePortfolio.Company("Low", 20, 15, 25), SamplePortfolio.Company("High", 80, 75, 85), SamplePortfolio.Company("Middle", 50, 45, 55)]);
        Assert.Equal(["High", "Middle", "Low"], comparison.Ordered.Select(company => company.Entry.Company));
        Assert.Equal([new PlaceRange(1, 1), new(2, 2), new(3, 3)], comparison.Ordered.Select(company => company.Places!.Value));
        Assert.All(comparison.Ordered, company => Assert.True(company.Places!.Value.IsCertain));
        Assert.Equal((3, 3), (comparison.Pairs, comparison.PairsApart));
        Assert.Equal(3, comparison.Groups.Length);
    }

    [Fact]
    public void Of_IntervalsThatOnlyTouch_CannotBeToldApart()
    {
        var comparison = PortfolioComparison.Of([SamplePortfolio.Company("A", 60, 50, 70), SamplePortfolio.Company("B", 40, 30, 50)]);
        Assert.All(comparison.Ordered, company => Assert.Equal(new PlaceRange(1, 2), company.Places));
        Assert.Equal(0, comparison.PairsApart);
        Assert.Equal([new CompanyGroup(1, 2, 30, 70)], comparison.Groups);
    }

    [Fact]
    public void Of_AChainOfOverlaps_GivesRangesInOneGroup()
    {
        // A and C are apart, both overlap with B: B may hold any place, and all hang together.
        var comparison = PortfolioComparison.Of(
            [SamplePortfolio.Company("A", 70, 61, 79), SamplePortfolio.Company("B", 60, 50, 70), SamplePortfolio.Company("C", 50, 41, 59)]);
        Assert.Equal([new PlaceRange(1, 2), new(1, 3), new(2, 3)], comparison.Ordered.Select(company => company.Places!.Value));
        Assert.Equal(1, comparison.PairsApart);
        Assert.Equal(3, Assert.Single(comparison.Groups).Companies);
    }

    [Fact]
    public void Of_AnyCompanies_PlacesAgreeWithEveryPair() => Companies.Sample(entries =>
    {
        var comparison = PortfolioComparison.Of(entries);
        var placed = entries.Where(entry => entry.CanBePlaced).ToArray();
        Assert.Equal(placed.Length, comparison.Placed);
        foreach (var company in comparison.Ordered)
        {
            if (!company.Entry.CanBePlaced)
            {
                Assert.Null(company.Places);
                continue;
            }

            var before = placed.Count(other => other.Index!.Value.Low > company.Entry.Index!.Value.High);
            var behind = placed.Count(other => other.Index!.Value.High < company.Entry.Index!.Value.Low);
            Assert.Equal(new PlaceRange(1 + before, placed.Length - behind), company.Places);
        }

        Assert.Equal(placed.Sum(one => placed.LongCount(other => one.Index!.Value.Low > other.Index!.Value.High)), comparison.PairsApart);
    });

    [Fact]
    public void Of_AnyCompanies_GroupsAreApartAndHangTogether() => Companies.Sample(entries =>
    {
        var comparison = PortfolioComparison.Of(entries);
        var intervals = comparison.Ordered.Where(company => company.Places is not null).Select(company => company.Entry.Index!.Value).ToArray();
        Assert.Equal(intervals.Length, comparison.Groups.Sum(group => group.Companies));
        var next = 1;
        foreach (var group in comparison.Groups)
        {
            Assert.Equal(next, group.First);
            var (inside, behind) = (intervals[(group.First - 1)..group.Last], intervals[group.Last..]);
            Assert.All(inside, one => Assert.All(behind, other => Assert.True(one.Low > other.High)));
            for (var split = 1; split < inside.Length; split++)
                Assert.True(inside[..split].Min(one => one.Low) <= inside[split..].Max(other => other.High));
            next = group.Last + 1;
        }
    });

    [Fact]
    public void Of_AnyOrder_GivesTheSame() => Gen.Shuffle(SamplePortfolio.Entries(60).ToArray()).Sample(
        entries =>
        {
            var (one, other) = (PortfolioComparison.Of(SamplePortfolio.Entries(60)), PortfolioComparison.Of(entries));
            Assert.Equal(one.Scored.Select(entry => entry.Company), other.Scored.Select(entry => entry.Company));
            Assert.Equal(one.Needs.Select(need => (need.Id, need.Companies.Length)), other.Needs.Select(need => (need.Id, need.Companies.Length)));
            Assert.Equal(one.Needs[0].Companies.Select(needing => needing.Entry.Company), other.Needs[0].Companies.Select(needing => needing.Entry.Company));
        },
        iter: 20);

    [Fact]
    public void Of_NoCompanies_IsEmpty()
    {
        var comparison = PortfolioComparison.Of([]);
        Assert.Null(comparison.Questionnaire);
        Assert.Equal((0, 0L, 0L), (comparison.Placed, comparison.Pairs, comparison.PairsApart));
        Assert.Empty(comparison.Groups);
        Assert.Empty(comparison.Dimensions);
        Assert.Null(comparison.Index.Scores);
        Assert.Null(comparison.ClearActivities);
    }

    [Fact]
    public void Of_OneCompany_HasThePlaceOfItsOwn()
    {
        var comparison = PortfolioComparison.Of([SamplePortfolio.Company("Only", 55, 50, 60)]);
        Assert.Equal(new PlaceRange(1, 1), comparison.Ordered.Single().Places);
        Assert.Equal(new Spread(1, 55, 55, 55, 55, 55), comparison.Index.Scores);
    }

    [Fact]
    public void Of_OtherQuestionnaire_Throws()
    {
        var company = SamplePortfolio.Company("A", 50, 45, 55);
        Assert.Throws<ArgumentException>(() => PortfolioComparison.Of([company, company with { Questionnaire = new("who-does-what", 2) }]));
    }

    [Fact]
    public void Of_FortyCompanies_LeavesTheOneWithTooFewOutOfEverything()
    {
        var comparison = SamplePortfolio.Forty();
        Assert.Equal("Granite Foods", Assert.Single(comparison.TooFew).Company);
        Assert.Equal(39, comparison.Scored.Length);
        Assert.DoesNotContain(comparison.Scored, entry => entry.Company == "Granite Foods");
        Assert.DoesNotContain(comparison.Needs, need => need.Companies.Any(needing => needing.Entry.Company == "Granite Foods"));
        Assert.All(comparison.Activities, pattern => Assert.InRange(pattern.Shown, 1, 39));
    }

    [Fact]
    public void Of_FortyCompanies_CountsAsOneWouldByHand()
    {
        var comparison = SamplePortfolio.Forty();
        var cards = SamplePortfolio.Scorecards.Where(card => card.TooFew is null).ToArray();
        Assert.Equal(
            Enum.GetValues<Band>().Select(band => cards.Count(card => card.Index.Band == band)), comparison.Index.InBand);
        for (var place = 0; place < 22; place++)
        {
            var statuses = cards.Select(card => card.Activities[place].Status).OfType<ActivityStatus>().ToArray();
            Assert.Equal(statuses.Length, comparison.Activities[place].Shown);
            Assert.Equal(statuses.Count(status => status is not (ActivityStatus.Clear or ActivityStatus.Leaning)), comparison.Activities[place].Unsettled);
            Assert.Equal(statuses.Count(status => status == ActivityStatus.Orphaned), comparison.Activities[place].CountOf(ActivityStatus.Orphaned));
            Assert.Equal(cards.Count(card => card.Activities[place].Disputed == true), comparison.Activities[place].Disputed);
        }

        for (var place = 0; place < 6; place++)
        {
            Assert.Equal(cards.Count(card => card.Dimensions.Min(other => other.Score) == card.Dimensions[place].Score), comparison.Dimensions[place].LowestIn);
            Assert.Equal(
                cards.Count(card => card.Dimensions[place].Gap is { Flagged: true }),
                comparison.Dimensions[place].SeenLowerBySales + comparison.Dimensions[place].SeenLowerByMarketing);
        }

        var most = cards.SelectMany(card => card.Recommendations).GroupBy(need => need.Id).Max(group => group.Count());
        Assert.Equal(most, comparison.Needs[0].Companies.Length);
        Assert.Equal(comparison.Needs[0].Companies.OrderByDescending(needing => needing.Priority), comparison.Needs[0].Companies);
    }

    [Fact]
    public void Of_HiddenIndex_KeepsTheCompanyWithoutAPlace()
    {
        var hidden = SamplePortfolio.Company("Hidden", 50, 45, 55) with { Index = null };
        var comparison = PortfolioComparison.Of([hidden, SamplePortfolio.Company("Shown", 50, 45, 55)]);
        Assert.Equal("Hidden", Assert.Single(comparison.WithoutIndex).Company);
        Assert.Equal(2, comparison.Scored.Length);
        Assert.Single(comparison.Ordered);
        Assert.Equal(2, comparison.Activities[0].Shown);
    }

    [Fact]
    public void Spread_FourValues_IsLinearBetweenNeighbours()
    {
        var comparison = PortfolioComparison.Of([.. new[] { 10, 20, 30, 50 }.Select(score => SamplePortfolio.Company($"{score}", score, score, score))]);
        Assert.Equal(new Spread(4, 10, 17.5, 25, 35, 50), comparison.Index.Scores);
    }
}
