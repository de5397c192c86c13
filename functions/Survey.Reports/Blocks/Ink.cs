namespace Survey.Reports.Blocks;

/// <summary>Colour tokens: what a colour is for. <see cref="Palette"/> holds the values; nothing else in reports names a raw colour.</summary>
public enum Ink
{
    /// <summary>Text, scores, section rules.</summary>
    Ink,

    /// <summary>Secondary text, unfavourable bars.</summary>
    Ink2,

    /// <summary>Notes on white.</summary>
    Ink3,

    /// <summary>Page, and text on the darkest heat.</summary>
    White,

    /// <summary>Sales; always a circle where it is a mark.</summary>
    Sales,

    /// <summary>Marketing; always a square where it is a mark. Never text, never under text.</summary>
    Marketing,

    /// <summary>Look here. Nothing else.</summary>
    Attention,

    /// <summary>Interval bars.</summary>
    Interval,

    /// <summary>Favourable bars.</summary>
    Favourable,

    /// <summary>Lines that part things.</summary>
    Rule,

    /// <summary>Lines inside charts and tables.</summary>
    Hairline,

    /// <summary>Ground of the band "tangled".</summary>
    BandTangled,

    /// <summary>Ground of the band "blurred".</summary>
    BandBlurred,

    /// <summary>Ground of the band "defined".</summary>
    BandDefined,

    /// <summary>Ground of the band "clear".</summary>
    BandClear,

    /// <summary>Share below 10 %.</summary>
    Heat0,

    /// <summary>Share from 10 %.</summary>
    Heat10,

    /// <summary>Share from 30 %.</summary>
    Heat30,

    /// <summary>Share from 50 %.</summary>
    Heat50,

    /// <summary>Share from 70 %; text on it is white.</summary>
    Heat70,

    /// <summary>The consultant's accent colour; <see cref="Ink"/> without one.</summary>
    Accent,
}
