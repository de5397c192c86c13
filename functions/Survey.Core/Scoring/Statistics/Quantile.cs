namespace Survey.Core.Scoring.Statistics;

/// <summary>Quantiles, linear between neighbours: type 7 of Hyndman and Fan (1996), The American Statistician 50, 361–365.</summary>
internal static class Quantile
{
    /// <summary>The quantile of a share, 0 to 1.</summary>
    /// <param name="sorted">Values in ascending order; at least one.</param>
    /// <param name="share">Which share lies below.</param>
    public static double Of(ReadOnlySpan<double> sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var lower = (int)position;
        var upper = Math.Min(lower + 1, sorted.Length - 1);
        return sorted[lower] + ((position - lower) * (sorted[upper] - sorted[lower]));
    }
}
