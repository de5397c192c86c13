using Survey.Core.Scoring.Statistics;

namespace Survey.Core.Scoring;

/// <summary>The bounds of the bands.</summary>
internal static class Bands
{
    /// <summary>Below this a score is tangled.</summary>
    public const int Blurred = 40;

    /// <summary>Below this a score is blurred.</summary>
    public const int Defined = 60;

    /// <summary>Below this a score is defined, from it on clear.</summary>
    public const int Clear = 80;

    /// <summary>The band of a score, 0 to 100, decided after rounding to 9 decimals.</summary>
    public static Band Of(double score) => Exact.Rounded(score) switch
    {
        < Blurred => Band.Tangled,
        < Defined => Band.Blurred,
        < Clear => Band.Defined,
        _ => Band.Clear,
    };

    /// <summary>How the t distribution of an estimate falls into the bands; what lies outside 0…100 belongs to the end bands.</summary>
    public static BandShares SharesOf(Estimate estimate)
    {
        double tangled = estimate.ShareBelow(Blurred), blurred = estimate.ShareBelow(Defined), defined = estimate.ShareBelow(Clear);
        return new(tangled, blurred - tangled, defined - blurred, 1 - defined);
    }
}
