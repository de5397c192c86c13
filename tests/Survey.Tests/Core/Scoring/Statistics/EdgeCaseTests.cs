using Survey.Core.Scoring.Statistics;
using Survey.Tests.Core.Scoring.Reference;
using Xunit;

namespace Survey.Tests.Core.Scoring.Statistics;

/// <summary>Statistics of nothing, of one, of very many, and at their bounds.</summary>
public sealed class EdgeCaseTests
{
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(3, 4, 0, 0)]
    [InlineData(3, 0, 5, 0)]
    [InlineData(2, 2, 2, 2)]
    public void FisherExactTest_NothingToSee_IsOne(int a, int b, int c, int d) => Assert.Equal(1, FisherExactTest.TwoSided(a, b, c, d), 12);

    [Fact]
    public void FisherExactTest_LargeTables_NeitherOverflowNorMiss()
    {
        Assert.Equal(1, FisherExactTest.TwoSided(2_000, 2_000, 2_000, 2_000), 9);
        Assert.InRange(FisherExactTest.TwoSided(2_000, 0, 0, 2_000), 0, 1e-300);
        Assert.Equal(Numbers.Fisher(60, 40, 45, 55), FisherExactTest.TwoSided(60, 40, 45, 55), 12);
    }

    [Fact]
    public void Agreement_NobodyOrOne_HasNoValue()
    {
        Assert.Equal(double.NaN, Agreement.Entropy([0, 0]));
        Assert.Equal(double.NaN, Agreement.Consensus([0, 0, 0]));
        Assert.Null(Agreement.WithinGroup([0, 1, 0]));
        Assert.NotNull(Agreement.WithinGroup([0, 1, 1]));
        Assert.Equal(0, Agreement.Entropy([3, 3, 3]), 12);
        Assert.Equal(1, Agreement.Entropy([0, 7, 0]));
    }

    [Theory]
    [InlineData(33, 100, true)]
    [InlineData(-33, 100, true)]
    [InlineData(32, 100, false)]
    public void IsAtLeast_Delta_ComparesIntegers(int dominance, int pairs, bool expected) => Assert.Equal(expected, new CliffsDelta(dominance, pairs).IsAtLeast(33));

    [Fact]
    public void CliffsDelta_LastBits_AreTies() => Assert.Equal(0, CliffsDelta.Of([0.1 + 0.2], [0.3]).Value);

    [Theory]
    [InlineData(-1, 2, 2, 2)]
    [InlineData(2, -1, 2, 2)]
    [InlineData(2, 2, -1, 2)]
    [InlineData(2, 2, 2, -1)]
    public void FisherExactTest_NegativeCount_Throws(int a, int b, int c, int d) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FisherExactTest.TwoSided(a, b, c, d));

    [Fact]
    public void CronbachAlpha_People_NeedTwoWhoDiffer()
    {
        var alpha = new CronbachAlpha(2);
        Assert.Null(alpha.Value());
        alpha.Add([1, 1]);
        Assert.Null(alpha.Value());
        alpha.Add([3, 3]);
        Assert.Equal(1, alpha.Value()!.Value, 12);
        Assert.Equal(2, alpha.People);

        var alone = new CronbachAlpha(1);
        alone.Add([1]);
        alone.Add([2]);
        Assert.Null(alone.Value());
        Assert.Throws<ArgumentException>(() => alone.Add([1, 2]));
    }

    [Fact]
    public void Stratum_OneOrNoValue_HasNoVarianceOrThrows()
    {
        Assert.Equal(new Stratum(1, 30, 0), Stratum.Of([0.3], 0));
        Assert.Throws<ArgumentException>(() => Stratum.Of([], 0));
        Assert.Throws<ArgumentException>(() => Estimate.BalancedMean([]));
        Assert.Throws<ArgumentException>(() => CliffsDelta.Of([], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile975(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Cumulative(1, -1));
    }

    [Theory]
    [InlineData(-1, 0, false)]
    [InlineData(0, 1, false)]
    [InlineData(1e-12, 1, false)]
    [InlineData(0.1, 1, true)]
    [InlineData(-1, -0.1, true)]
    public void ExcludesZero_Interval_NeedsRoom(double low, double high, bool expected) => Assert.Equal(expected, new Interval(low, high).ExcludesZero);

    [Fact]
    public void OnScale_Interval_IsLimited() => Assert.Equal(new Interval(0, 100), new Interval(-3, 104).OnScale());

    [Fact]
    public void IsAtLeast_OneAnswered_IsAllOrNothing()
    {
        Assert.True(Exact.IsAtLeast(1, 1, 100));
        Assert.False(Exact.IsAtLeast(0, 1, 1));
    }

    [Fact]
    public void IsAtLeast_NobodyAnswered_IsFalse() => Assert.False(Exact.IsAtLeast(0, 0, 0));
}
