using System.Collections.Immutable;
using Survey.Core.Scoring;

namespace Survey.Reports.Composition;

/// <summary>What the dimensions look like together.</summary>
/// <param name="Lowest">The least clear one; null when none has a score.</param>
/// <param name="Highest">The clearest one.</param>
/// <param name="IsApart">Whether the intervals of these two do not overlap.</param>
/// <param name="DoAllOverlap">Whether all intervals overlap with one another.</param>
/// <param name="CommonBand">The band that all are in; null when they are in several.</param>
/// <param name="Inside">Bounds of the band that all intervals lie in; null when they reach into several.</param>
internal sealed record DimensionsPicture(
    DimensionFact? Lowest, DimensionFact? Highest, bool IsApart, bool DoAllOverlap, Band? CommonBand, (int From, int To)? Inside)
{
    /// <summary>Looks at dimensions in ascending order of their scores, those without one last.</summary>
    public static DimensionsPicture Of(ImmutableArray<DimensionFact> ordered)
    {
        var scored = ordered.TakeWhile(dimension => dimension.Score.Score is not null).ToList();
        if (scored.Count == 0)
            return new DimensionsPicture(null, null, false, false, null, null);
        var (lowest, highest) = (scored[0], scored[^1]);
        var hasIntervals = scored.TrueForAll(dimension => dimension.Score.Low is not null);
        var (highestLow, lowestHigh) = (double.MinValue, double.MaxValue);
        foreach (var dimension in scored)
        {
            highestLow = Math.Max(highestLow, dimension.Score.Low ?? double.MinValue);
            lowestHigh = Math.Min(lowestHigh, dimension.Score.High ?? double.MaxValue);
        }

        var isApart = scored.Count > 1 && lowest.Score.High < highest.Score.Low;
        var band = scored.TrueForAll(dimension => dimension.Score.Band == lowest.Score.Band) ? lowest.Score.Band : null;
        return new DimensionsPicture(lowest, highest, isApart, hasIntervals && highestLow <= lowestHigh, band, hasIntervals ? InsideOf(scored) : null);
    }

    private static (int From, int To)? InsideOf(List<DimensionFact> scored)
    {
        foreach (var range in BandRange.All)
        {
            var all = true;
            foreach (var dimension in scored)
                all &= BandRange.Holds(range, Whole.Down(dimension.Score.Low!.Value), Whole.Up(dimension.Score.High!.Value));
            if (all)
                return range;
        }

        return null;
    }
}
