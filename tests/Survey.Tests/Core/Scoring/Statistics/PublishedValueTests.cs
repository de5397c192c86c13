using Survey.Core.Scoring.Statistics;
using Xunit;

namespace Survey.Tests.Core.Scoring.Statistics;

/// <summary>Statistics against values that others have printed; each names its source.</summary>
public sealed class PublishedValueTests
{
    [Fact]
    public void WithinGroup_FiveOptions_EqualsPublished()
    {
        // James, Demaree & Wolf 1984, formula 1, worked by hand: s² = (16·133 − 43²)/(16·15) = 279/240, 1 − s²/2.
        Assert.Equal(0.41875, Agreement.WithinGroup([1, 8, 3, 3, 1])!.Value, 12);
    }

    [Fact]
    public void Consensus_SevenOptions_EqualsPublished()
    {
        // Reference value of the function `consensus` in the R package "agrmt" (Ruedin), documented example.
        Assert.Equal(0.7256876, Agreement.Consensus([30, 40, 210, 130, 530, 50, 10]), 7);
    }

    [Fact]
    public void CliffsDelta_TwoSamples_EqualsPublished()
    {
        // Documented example of `cliff.delta` in the R package "effsize" (Torchiano).
        double[] first = [10, 10, 20, 20, 20, 30, 30, 30, 40, 50], second = [10, 20, 30, 40, 40, 50];
        Assert.Equal(-0.25, CliffsDelta.Of(first, second).Value, 15);
    }

    [Theory]
    [InlineData(8, 2, 1, 9, 0.005477)] // by hand: 2·(C(10,8)·C(10,1) + C(10,9))/C(20,9)
    [InlineData(8, 2, 1, 5, 0.0350)] // whales of two oceans, SciPy documentation of `fisher_exact`
    [InlineData(6, 1, 2, 8, 0.015)] // MedCalc manual, Fisher's exact test, treatments A and B
    [InlineData(3, 1, 1, 3, 0.4857)] // Fisher 1935, the lady tasting tea; Agresti, Categorical Data Analysis, 3.5.2
    [InlineData(10, 2, 3, 15, 0.0005367)] // Fisher's twins (convictions), The Design of Experiments; R documentation of `fisher.test`
    public void FisherExactTest_Table_EqualsPublished(int a, int b, int c, int d, double expected) =>
        Assert.Equal(expected, FisherExactTest.TwoSided(a, b, c, d), expected < 0.001 ? 7 : expected < 0.01 ? 6 : expected < 0.02 ? 3 : 4);

    [Theory]
    [InlineData(2, 4.302653)]
    [InlineData(3, 3.182446)]
    [InlineData(4, 2.776445)]
    [InlineData(10, 2.228139)]
    [InlineData(30, 2.042272)]
    [InlineData(120, 1.979930)]
    public void Quantile975_WholeDegrees_EqualsTable(double degrees, double expected)
    {
        // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, critical values of Student's t, with the digits of common software.
        Assert.Equal(expected, StudentT.Quantile975(degrees), 6);
    }

    [Fact]
    public void Quantile975_BrokenDegrees_EqualsHighPrecision()
    {
        // Computed to 30 digits with mpmath (regularised incomplete beta, root finding).
        Assert.Equal(3.57465484200368321845, StudentT.Quantile975(2.5), 12);
        Assert.Equal(2.22844121216374538226, StudentT.Quantile975(9.99), 12);
    }

    [Theory]
    [InlineData(1.1, 5.123, 0.83984261990733829981)]
    [InlineData(-2.2, 23.456, 0.01895678890850541597)]
    [InlineData(0.01, 2.5, 0.50361800282104587107)]
    [InlineData(0, 3, 0.5)]
    public void Cumulative_BrokenDegrees_EqualsHighPrecision(double t, double degrees, double expected) =>
        Assert.Equal(expected, StudentT.Cumulative(t, degrees), 13); // mpmath, 30 digits

    [Fact]
    public void CronbachAlpha_TwoParallelHalves_IsSpearmanBrown()
    {
        // Two items of equal variance: alpha is 2r/(1 + r) (Spearman 1910, Brown 1910; Cronbach 1951, formula 2 and section III). r = 0.6 here.
        var alpha = new CronbachAlpha(2);
        foreach (var (x, y) in new[] { (1, 1), (2, 3), (3, 2), (4, 5), (5, 4), (1, 2), (3, 3), (5, 5), (2, 1), (4, 4) })
            alpha.Add([x, y]);

        var r = Correlation([1, 2, 3, 4, 5, 1, 3, 5, 2, 4], [1, 3, 2, 5, 4, 2, 3, 5, 1, 4]);
        Assert.Equal(2 * r / (1 + r), alpha.Value()!.Value, 12);
    }

    [Fact]
    public void CronbachAlpha_Attitude_EqualsPublished()
    {
        // Chatterjee & Price 1977, "attitude" data (R datasets), 30 departments, 7 items: alpha 0.8431428 by R's `psych::alpha` (raw_alpha 0.84).
        var alpha = new CronbachAlpha(7);
        foreach (var row in Attitude)
            alpha.Add(row);

        Assert.Equal(0.84, alpha.Value()!.Value, 2);
    }

    [Fact]
    public void Difference_TwoGroups_IsWelchsInterval()
    {
        // Student's sleep data (1908), R documentation of `t.test`, Welch: t = -1.8608, df = 17.776, 95 % interval -3.3654832 to 0.2054832.
        double[] first = [-1.6, -1.2, -0.2, -0.1, 0.0, 0.7, 0.8, 2.0, 3.4, 3.7], second = [-0.1, 0.1, 0.8, 1.1, 1.6, 1.9, 3.4, 4.4, 4.6, 5.5];
        var difference = Estimate.BalancedMean([Stratum.Of(first, 0)]) - Estimate.BalancedMean([Stratum.Of(second, 0)]);
        Assert.Equal(17.776, difference.DegreesOfFreedom, 3);
        Assert.Equal(-3.3654832, difference.Interval().Low / 100, 7);
        Assert.Equal(0.2054832, difference.Interval().High / 100, 7);
        Assert.Equal(-1.8608, difference.Value / Math.Sqrt(difference.Variance), 4);
    }

    [Fact]
    public void BalancedMean_Strata_IsCochransStratifiedMean()
    {
        // Cochran, Sampling Techniques, 3rd edition, theorem 5.3 with equal weights: V = Σ W²(1 − f)s²/n, by hand: s² = 4/3 and 1/3 (×100²), n = 4 and 4, f = 0.5 and 0.
        var estimate = Estimate.BalancedMean([Stratum.Of([0, 0, 2, 2], 0.5), Stratum.Of([0, 0, 1, 1], 0)]);
        Assert.Equal(75, estimate.Value, 12);
        Assert.Equal(0.25 * 10_000 * ((0.5 * (4 / 3.0) / 4) + (1 / 3.0 / 4)), estimate.Variance, 9);
    }

    private static double Correlation(double[] x, double[] y)
    {
        double meanX = x.Average(), meanY = y.Average();
        var covariance = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum();
        return covariance / Math.Sqrt(x.Sum(a => (a - meanX) * (a - meanX)) * y.Sum(b => (b - meanY) * (b - meanY)));
    }

    private static readonly int[][] Attitude =
    [
        [43, 51, 30, 39, 61, 92, 45], [63, 64, 51, 54, 63, 73, 47], [71, 70, 68, 69, 76, 86, 48], [61, 63, 45, 47, 54, 84, 35],
        [81, 78, 56, 66, 71, 83, 47], [43, 55, 49, 44, 54, 49, 34], [58, 67, 42, 56, 66, 68, 35], [71, 75, 50, 55, 70, 66, 41],
        [72, 82, 72, 67, 71, 83, 31], [67, 61, 45, 47, 62, 80, 41], [64, 53, 53, 58, 58, 67, 34], [67, 60, 47, 39, 59, 74, 41],
        [69, 62, 57, 42, 55, 63, 25], [68, 83, 83, 45, 59, 77, 35], [77, 77, 54, 72, 79, 77, 46], [81, 90, 50, 72, 60, 54, 36],
        [74, 85, 64, 69, 79, 79, 63], [65, 60, 65, 75, 55, 80, 60], [65, 70, 46, 57, 75, 85, 46], [50, 58, 68, 54, 64, 78, 52],
        [50, 40, 33, 34, 43, 64, 33], [64, 61, 52, 62, 66, 80, 41], [53, 66, 52, 50, 63, 80, 37], [40, 37, 42, 58, 50, 57, 49],
        [63, 54, 42, 48, 66, 75, 33], [66, 77, 66, 63, 88, 76, 72], [78, 75, 58, 74, 80, 78, 49], [48, 57, 44, 45, 51, 83, 38],
        [85, 85, 71, 71, 77, 74, 55], [82, 82, 39, 59, 64, 78, 39],
    ];
}
