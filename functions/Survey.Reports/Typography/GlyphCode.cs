namespace Survey.Reports.Typography;

/// <summary>
/// The code that stands for a glyph in the strings of a PDF. Glyphs of ASCII are written as that, a byte each, so that a page is half as long as
/// with two bytes for every glyph; all others as two bytes, the first of which is no ASCII.
/// </summary>
/// <param name="Value">The code.</param>
internal readonly record struct GlyphCode(ushort Value)
{
    /// <summary>The first code of one byte.</summary>
    public const char FirstByte = ' ';

    /// <summary>The last code of one byte.</summary>
    public const char LastByte = '~';

    /// <summary>What codes of two bytes have beside the glyph's id.</summary>
    public const int TwoBytes = 0x8000;

    /// <summary>True for one byte.</summary>
    public bool IsByte => Value < TwoBytes;

    /// <summary>The codes of all glyphs of a font.</summary>
    /// <param name="face">The font.</param>
    /// <param name="cids">Ids by which two-byte codes tell its glyphs apart, below <see cref="TwoBytes"/>.</param>
    public static GlyphCode[] OfAll(FontFace face, ReadOnlySpan<ushort> cids)
    {
        var codes = new GlyphCode[cids.Length];
        for (var glyph = 0; glyph < codes.Length; glyph++)
            codes[glyph] = new GlyphCode((ushort)(TwoBytes | cids[glyph]));
        for (var c = FirstByte; c <= LastByte; c++)
            if (face.TryGetGlyph(c, out var glyph))
                codes[glyph] = new GlyphCode(c);
        return codes;
    }
}
