using System.Collections.Immutable;
using Survey.Core.Scoring.Statistics;

namespace Survey.Core.Portfolios;

/// <summary>How a figure is spread over companies: extremes and quartiles of published values, linear between neighbours.</summary>
/// <param name="Companies">How many companies have the figure, at least 1. With 1 all five are its value.</param>
/// <param name="Lowest">The lowest value.</param>
/// <param name="LowerQuartile">A quarter of the companies lie below.</param>
/// <param name="Median">Half of the companies lie below.</param>
/// <param name="UpperQuartile">Three quarters of the companies lie below.</param>
/// <param name="Highest">The highest value.</param>
public sealed record Spread(int Companies, double Lowest, double LowerQuartile, double Median, double UpperQuartile, double Highest)
{
    /// <summary>The spread of some values; null for none.</summary>
    internal static Spread? Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToImmutableArray();
        return sorted.IsEmpty
            ? null
            : new(
                sorted.Length, sorted[0], Quantile.Of(sorted.AsSpan(), 0.25), Quantile.Of(sorted.AsSpan(), 0.5), Quantile.Of(sorted.AsSpan(), 0.75),
                sorted[^1]);
    }
}
