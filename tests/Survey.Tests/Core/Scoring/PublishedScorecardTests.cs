using CsCheck;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.Core.Scoring;

public sealed class PublishedScorecardTests
{
    private static readonly Scorecard Company = People.Score([.. People.Of(6, "sales"), .. People.Of(6, "marketing").With("rel_mixed", "1")]);

    [Fact]
    public void Published_ScoresAndBounds_GoOutwards()
    {
        var gap = new PerceptionGap(20.7, 31.2, -10.456, -15.2, 5.1, -0.3333, false);
        var index = new IndexScore(59.99, 55.9, 64.1, Band.Blurred, new(0.123, 0.4567, 0.3, 0.1203), 40.9, 70.1, gap);
        var published = (Company with { Index = index }).Published().Index;

        Assert.Equal((59, 55, 65, 40, 71), (published.Score, published.Low, published.High, published.Lowest, published.Highest));
        Assert.Equal(Band.Blurred, published.Band);
        Assert.Equal(new BandShares(0.12, 0.46, 0.3, 0.12), published.BandShares);
        Assert.Equal(new PerceptionGap(20, 31, -10.46, -16, 6, -0.33, false), published.Gap);
    }

    [Theory]
    [InlineData(59.9999999999, 60)] // a whole number but for its last bits
    [InlineData(60.0000000001, 60)]
    [InlineData(59.99999, 59)]
    public void Published_NearlyWholeScore_IsThatNumber(double score, double expected) =>
        Assert.Equal(expected, (Company with { Index = Company.Index with { Score = score, High = score } }).Published().Index.Score);

    [Fact]
    public void Published_Twice_IsTheSame() => RandomCompany.Rows(0, 40).Sample(
        rows =>
        {
            var published = People.Score(rows, 3).Published();
            return ScorecardJson.Write(published) == ScorecardJson.Write(published.Published());
        },
        iter: 200);

    [Fact]
    public void Published_SmallNegative_IsNoNegativeZero()
    {
        var scorecard = Company with { Trend = [new("index", -0.001, -1e-12, -0.3, false)] };
        Assert.Contains("""{"id":"index","difference":0,"low":0,"high":0,"changed":false}""", ScorecardJson.Write(scorecard.Published()));
    }

    [Fact]
    public void Published_EveryFigure_IsRoundedToTwoDecimals() => RandomCompany.Rows(0, 40).Sample(
        rows => Assert.DoesNotMatch(@"\.\d{3}|\d[eE]-", ScorecardJson.Write(People.Score(rows, 3).Published())),
        iter: 200);
}
