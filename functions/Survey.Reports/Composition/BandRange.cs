using Survey.Core.Scoring;

namespace Survey.Reports.Composition;

/// <summary>The bands in whole points.</summary>
internal static class BandRange
{
    private static readonly (int From, int To)[] Ranges = [(0, 40), (40, 60), (60, 80), (80, 100)];

    /// <summary>The bands' ranges from tangled to clear; a band begins at its lower bound and ends before its upper one, the last with it.</summary>
    public static ReadOnlySpan<(int From, int To)> All => Ranges;

    /// <summary>The range of a band.</summary>
    public static (int From, int To) Of(Band band) => Ranges[(int)band];

    /// <summary>The band of a score, 0 to 100.</summary>
    public static Band BandOf(double score) => score switch
    {
        < 40 => Band.Tangled,
        < 60 => Band.Blurred,
        < 80 => Band.Defined,
        _ => Band.Clear,
    };

    /// <summary>Whether a stretch lies inside a band, its upper bound included.</summary>
    public static bool Holds((int From, int To) range, int low, int high) => low >= range.From && high <= range.To;
}
