namespace Survey.Core.Scoring.Statistics;

/// <summary>A figure with its sampling error: a balanced mean, or a difference of two independent ones.</summary>
/// <param name="Value">The figure, in points.</param>
/// <param name="Variance">Its variance V, in points²; 0 when nothing is left to chance.</param>
/// <param name="VarianceSpread">Σ v²/(m − 1) over the groups it is made of, from which the degrees of freedom come.</param>
internal readonly record struct Estimate(double Value, double Variance, double VarianceSpread)
{
    /// <summary>Satterthwaite's degrees of freedom, V²/Σ(v²/(m − 1)); NaN when V is 0.</summary>
    public double DegreesOfFreedom => Variance * Variance / VarianceSpread;

    /// <summary>
    /// The mean of the groups' means, each group weighing the same (Cochran, Sampling Techniques, chapter 5). Throws <see cref="ArgumentException"/>
    /// when there is no group.
    /// </summary>
    public static Estimate BalancedMean(ReadOnlySpan<Stratum> groups)
    {
        if (groups.IsEmpty)
            throw new ArgumentException("A mean needs a group.", nameof(groups));

        double sum = 0, variance = 0, spread = 0;
        foreach (var group in groups)
        {
            var part = group.MeanVariance / ((double)groups.Length * groups.Length);
            sum += group.Mean;
            variance += part;
            spread += part == 0 ? 0 : part * part / (group.Count - 1);
        }

        return new(sum / groups.Length, variance, spread);
    }

    /// <summary>The difference of two independent estimates; over two single groups its interval is Welch's.</summary>
    public static Estimate operator -(Estimate left, Estimate right) =>
        new(left.Value - right.Value, left.Variance + right.Variance, left.VarianceSpread + right.VarianceSpread);

    /// <summary>The two-sided 95 % t interval, not limited to any scale. Both ends are the value itself when V is 0.</summary>
    public Interval Interval()
    {
        if (Variance == 0)
            return new(Value, Value);

        var reach = StudentT.Quantile975(DegreesOfFreedom) * Math.Sqrt(Variance);
        return new(Value - reach, Value + reach);
    }

    /// <summary>The share of the interval's t distribution below a bound, 0 to 1. When V is 0 it is 0 or 1.</summary>
    public double ShareBelow(double bound) => Variance == 0
        ? Exact.Rounded(Value) < bound ? 1 : 0
        : StudentT.Cumulative((bound - Value) / Math.Sqrt(Variance), DegreesOfFreedom);
}
