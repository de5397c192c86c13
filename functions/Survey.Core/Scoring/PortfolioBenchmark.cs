using System.Collections.Immutable;
using Survey.Core.Scoring.Statistics;

namespace Survey.Core.Scoring;

/// <summary>
/// Where one company stands among the other companies of the same consultant. Works on published scores and rounds to 5 points, so that no other
/// company's score can be read from it. Never to be used across consultants.
/// </summary>
public static class PortfolioBenchmark
{
    /// <summary>The fewest other companies that are compared with.</summary>
    public const int FewestOthers = 10;

    private const int Step = 5;

    /// <summary>The index (id <c>index</c>) and each dimension, in the questionnaire's order.</summary>
    /// <param name="own">The company's scorecard.</param>
    /// <param name="others">The scorecards of the other companies, one each, the own company left out; those of another questionnaire version are
    /// passed over.</param>
    /// <returns>One entry a figure; its numbers are null where the own score is hidden or fewer than 10 others have one.</returns>
    public static ImmutableArray<BenchmarkPosition> Compare(Scorecard own, IReadOnlyCollection<Scorecard> others) =>
        Compare(BenchmarkScores.Of(own), [.. others.Select(BenchmarkScores.Of)]);

    /// <summary>The same from scores alone, which is all that it reads.</summary>
    /// <inheritdoc cref="Compare(Scorecard, IReadOnlyCollection{Scorecard})"/>
    public static ImmutableArray<BenchmarkPosition> Compare(BenchmarkScores own, IReadOnlyCollection<BenchmarkScores> others)
    {
        var alike = others.Where(other => other.Questionnaire == own.Questionnaire).ToArray();
        return [.. own.Figures.Select(figure => PositionOf(figure.Id, figure.Score, [.. alike.Select(other => other.ScoreOf(figure.Id))]))];
    }

    private static BenchmarkPosition PositionOf(string id, double? own, ImmutableArray<double?> others)
    {
        var sorted = others.OfType<double>().Order().ToArray();
        if (own is not { } score || sorted.Length < FewestOthers)
            return new(id, sorted.Length, null, null, null, null);

        // Mid-rank: others with the same score count half.
        var below = sorted.Count(other => other < score) + (0.5 * sorted.Count(other => other == score));
        return new(
            id,
            sorted.Length,
            Rounded(100 * below / sorted.Length),
            Rounded(Quantile.Of(sorted, 0.25)),
            Rounded(Quantile.Of(sorted, 0.5)),
            Rounded(Quantile.Of(sorted, 0.75)));
    }

    private static int Rounded(double value) => Step * (int)Math.Round(value / Step, MidpointRounding.AwayFromZero);
}

/// <summary>One figure of a company among others.</summary>
/// <param name="Id">A dimension's id, or <c>index</c>.</param>
/// <param name="Others">How many other companies have this figure.</param>
/// <param name="Percentile">Mid-rank percentile, 0 to 100, rounded to 5; null below 10 others or without a score.</param>
/// <param name="LowerQuartile">A quarter of the others lie below, rounded to 5 points.</param>
/// <param name="Median">Half of the others lie below.</param>
/// <param name="UpperQuartile">Three quarters of the others lie below.</param>
public sealed record BenchmarkPosition(string Id, int Others, int? Percentile, int? LowerQuartile, int? Median, int? UpperQuartile);
