namespace Survey.Core.Scoring.Statistics;

/// <summary>One group's values of one figure.</summary>
/// <param name="Count">Number of values, m; at least 1.</param>
/// <param name="Mean">Their mean, in points.</param>
/// <param name="MeanVariance">Variance of the mean in points²: (1 − f)·s²/m. 0 for one value and where everybody invited has answered.</param>
internal readonly record struct Stratum(int Count, double Mean, double MeanVariance)
{
    /// <summary>Statistics of values between 0 and 1. Throws <see cref="ArgumentException"/> when there is none.</summary>
    /// <param name="sorted">The values in ascending order, so that the sums do not depend on who answered first.</param>
    /// <param name="samplingFraction">f, the share of the invited who are in the sample, 0 to 1.</param>
    public static Stratum Of(ReadOnlySpan<double> sorted, double samplingFraction)
    {
        if (sorted.IsEmpty)
            throw new ArgumentException("A mean needs a value.", nameof(sorted));

        var sum = 0.0;
        foreach (var value in sorted)
            sum += value;

        var mean = sum / sorted.Length;
        var squares = 0.0;
        foreach (var value in sorted)
            squares += (value - mean) * (value - mean);

        // Equal values must have no variance at all, though their mean may differ from them in the last bit.
        var variance = Exact.Rounded(sorted[^1] - sorted[0]) == 0 ? 0 : squares / (sorted.Length - 1);
        return new(sorted.Length, 100 * mean, (1 - samplingFraction) * 100 * 100 * variance / sorted.Length);
    }
}
