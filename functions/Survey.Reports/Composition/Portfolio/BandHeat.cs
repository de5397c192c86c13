using Survey.Core.Portfolios;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition.Portfolio;

/// <summary>Shades scores by their bands: the darker, the less clear.</summary>
internal static class BandHeat
{
    /// <summary>The cell of a score; hatched where it is hidden.</summary>
    public static HeatCell Of(PublishedScore? score, bool isStrong) => score is { } shown
        ? new(ReportFacts.Digits(shown.Score), GroundOf(shown.Band), isStrong)
        : new("", Ink.Heat0, IsHidden: true);

    private static Ink GroundOf(Band band) => band switch
    {
        Band.Tangled => Ink.Heat50,
        Band.Blurred => Ink.Heat30,
        Band.Defined => Ink.Heat10,
        _ => Ink.Heat0,
    };
}
