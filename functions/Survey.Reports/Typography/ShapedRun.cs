namespace Survey.Reports.Typography;

/// <summary>A stretch of a shaped text in one face and direction.</summary>
/// <param name="Face">The face.</param>
/// <param name="Level">Embedding level (Unicode Standard Annex 9): even runs from left to right, odd from right to left.</param>
/// <param name="Start">Its first glyph.</param>
/// <param name="End">The glyph after its last.</param>
/// <param name="SaysMore">True when the glyphs' own texts do not add up to what was written, so that a reader must be told.</param>
internal readonly record struct ShapedRun(FontFace Face, byte Level, int Start, int End, bool SaysMore)
{
    /// <summary>True when it is read from right to left.</summary>
    public bool RightToLeft => (Level & 1) == 1;
}
