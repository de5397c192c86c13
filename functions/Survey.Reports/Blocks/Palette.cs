namespace Survey.Reports.Blocks;

/// <summary>The values of the colour tokens; the one place that knows them.</summary>
public static class Palette
{
    /// <summary>Least contrast of an accent colour on white: it also colours small text.</summary>
    public const double LeastAccentContrast = 4.5;

    /// <summary>The colour of a token.</summary>
    /// <param name="ink">The token.</param>
    /// <param name="accent">The consultant's accent colour; null for none.</param>
    public static Rgb Of(Ink ink, Rgb? accent = null) => ink == Ink.Accent && accent is { } own ? own : Value(ink);

    /// <summary>The heat ground of a share.</summary>
    /// <param name="percent">The share in whole per cent, as printed.</param>
    public static Ink Heat(int percent) => percent switch
    {
        >= 70 => Ink.Heat70,
        >= 50 => Ink.Heat50,
        >= 30 => Ink.Heat30,
        >= 10 => Ink.Heat10,
        _ => Ink.Heat0,
    };

    private static Rgb Value(Ink ink) => Rgb.FromHex(ink switch
    {
        Ink.Ink or Ink.Accent => 0x15212E,
        Ink.Ink2 => 0x46525F,
        Ink.Ink3 => 0x65717E,
        Ink.White or Ink.Heat0 => 0xFFFFFF,
        Ink.Sales => 0x1F4E79,
        Ink.Marketing => 0xBF6F00,
        Ink.Attention => 0xA5123F,
        Ink.Interval => 0x6F7E8B,
        Ink.Favourable => 0x84929F,
        Ink.Rule => 0xCDD3D9,
        Ink.Hairline => 0xE3E7EA,
        Ink.BandTangled => 0xE2E6E9,
        Ink.BandBlurred => 0xECEFF1,
        Ink.BandDefined => 0xF5F6F7,
        Ink.BandClear => 0xFCFCFC,
        Ink.Heat10 => 0xEDF0F2,
        Ink.Heat30 => 0xC9D1D8,
        Ink.Heat50 => 0x8C9BA9,
        Ink.Heat70 => 0x34465A,
        _ => throw new ArgumentOutOfRangeException(nameof(ink), ink, null),
    });
}
