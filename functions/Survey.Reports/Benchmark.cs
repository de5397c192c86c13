using System.Collections.Immutable;

namespace Survey.Reports;

/// <summary>Where a company stands among the other companies of its consultant.</summary>
/// <param name="Companies">Other companies that it is compared with; below <see cref="FewestCompanies"/> nothing is shown.</param>
/// <param name="Figures">One entry for the index (id <c>index</c>) and each dimension that has one.</param>
public sealed record Benchmark(int Companies, ImmutableArray<BenchmarkFigure> Figures)
{
    /// <summary>Fewest other companies from which a benchmark is shown.</summary>
    public const int FewestCompanies = 10;
}

/// <summary>One figure of a benchmark.</summary>
/// <param name="Id">A dimension's id, or <c>index</c>.</param>
/// <param name="Percentile">Mid-rank percentile of the company, 0 to 100, rounded to 5.</param>
/// <param name="LowerQuartile">Lower quartile of the others' scores, 0 to 100, rounded to 5.</param>
/// <param name="Median">Their median.</param>
/// <param name="UpperQuartile">Their upper quartile.</param>
public sealed record BenchmarkFigure(string Id, double Percentile, double LowerQuartile, double Median, double UpperQuartile);
