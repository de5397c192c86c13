using System.Collections.Immutable;
using Survey.Core.Scoring;
using Survey.Core.Scoring.Statistics;
using Xunit;

namespace Survey.Tests.Core.Scoring;

public sealed class ComparisonsTests
{
    private static readonly ScoringOutcome Earlier = RoleClarityScorer.ScoreAll(People.Request(RandomCompany.Make(new Random(7), 30)));

    [Fact]
    public void Trend_SameAnswersTwice_DoesNotChange()
    {
        var request = People.Request(RandomCompany.Make(new Random(7), 30)) with { Earlier = Earlier.Wave };
        var trend = RoleClarityScorer.Score(request).Trend!.Value;

        Assert.Equal(["index", "remit", "relationships", "messages", "horizon", "insight", "transition"], trend.Select(figure => figure.Id));
        Assert.All(trend, figure => Assert.Equal((0.0, false), (figure.Difference, figure.Changed)));
        Assert.All(trend, figure => Assert.Equal(figure.High!.Value, -figure.Low!.Value, 10));
    }

    [Fact]
    public void Trend_TwoWaves_TakesVarianceAndDegreesOfBoth()
    {
        var later = People.Request(RandomCompany.Make(new Random(8), 30)) with { Earlier = Earlier.Wave };
        var outcome = RoleClarityScorer.ScoreAll(later);
        WaveFigure now = outcome.Wave.Figures[0], before = Earlier.Wave.Figures[0];
        var variance = now.Variance + before.Variance;
        var reach = StudentT.Quantile975(variance * variance / (now.VarianceSpread + before.VarianceSpread)) * Math.Sqrt(variance);
        var index = outcome.Scorecard.Trend!.Value[0];

        Assert.Equal(outcome.Scorecard.Index.Score - Earlier.Scorecard.Index.Score, index.Difference);
        Assert.Equal(index.Difference!.Value - reach, index.Low!.Value, 10);
        Assert.Equal(index.Difference!.Value + reach, index.High!.Value, 10);
    }

    [Fact]
    public void Trend_NothingLeftToChance_ChangesWithTheFirstDifference()
    {
        var earlier = RoleClarityScorer.ScoreAll(People.Request(People.Of(6, "sales"))).Wave;
        var now = People.Request(People.Of(6, "sales").With("tra_addon", "3")) with { Earlier = earlier };
        var trend = RoleClarityScorer.Score(now).Trend!.Value;

        Assert.Equal((6.25, 6.25, 6.25, true), (trend[6].Difference, trend[6].Low, trend[6].High, trend[6].Changed));
        Assert.Equal((0.0, false), (trend[1].Difference, trend[1].Changed));
    }

    [Fact]
    public void Trend_OtherVersionOrNone_IsNull()
    {
        var request = People.Request(RandomCompany.Make(new Random(7), 30));
        Assert.Null(RoleClarityScorer.Score(request).Trend);
        Assert.Null(RoleClarityScorer.Score(request with { Earlier = Earlier.Wave with { Questionnaire = new("who-does-what", 2) } }).Trend);
    }

    [Fact]
    public void Trend_FigureMissingInOneWave_IsNull()
    {
        var earlier = Earlier.Wave with { Figures = [.. Earlier.Wave.Figures.Where(figure => figure.Id != "remit")] };
        var trend = RoleClarityScorer.Score(People.Request(RandomCompany.Make(new Random(7), 30)) with { Earlier = earlier }).Trend!.Value;

        Assert.Equal(new TrendDifference("remit", null, null, null, null), trend[1]);
        Assert.NotNull(trend[0].Difference);
    }

    [Fact]
    public void Forecast_Expectations_AreSetBesideTheResult()
    {
        var forecast = ImmutableSortedDictionary<string, double>.Empty.Add("transition", 70).Add("remit", 50.5);
        var result = RoleClarityScorer.Score(People.Request(People.Of(6, "sales")) with { Forecast = forecast });

        Assert.Equal(["remit", "transition"], result.Forecast!.Value.Select(entry => entry.Dimension));
        Assert.Equal(new ForecastDifference("transition", 70, -7.5), result.Forecast!.Value[1]);
        Assert.Null(RoleClarityScorer.Score(People.Request(People.Of(3, "sales")) with { Forecast = forecast }).Forecast!.Value[0].Difference);
    }
}
