namespace Survey.Reports.Typography;

/// <summary>One piece of the alphabet of a prepared font: what a PDF embeds where its text has a character of it.</summary>
/// <param name="face">The font.</param>
/// <param name="index">Which of its pieces this is.</param>
/// <param name="name">The piece's name.</param>
/// <param name="length">Unpacked length of its outlines, in bytes.</param>
internal sealed class PreparedPiece(PreparedFace face, int index, string name, int length)
{
    /// <summary>The font.</summary>
    public PreparedFace Face => face;

    /// <summary>Which of the font's pieces this is.</summary>
    public int Index => index;

    /// <summary>Unpacked length of its outlines, in bytes.</summary>
    public int Length => length;

    /// <summary>Its outlines, a TrueType font in zlib format.</summary>
    public byte[] ReadOutlines() => EmbeddedFontFile.Read($"{face.Name}.{name}.z");

    /// <summary>Its glyphs by their id in it: entry n is the id in the whole font of the piece's glyph n, or 0 for a part that stands in no text.</summary>
    public ushort[] FindGlyphs()
    {
        var found = new ushort[face.GlyphCount];
        var count = 0;
        for (var glyph = 0; glyph < face.GlyphCount; glyph++)
        {
            if (face.PieceOf((ushort)glyph) != index)
                continue;
            var cid = face.CidOf((ushort)glyph);
            found[cid] = (ushort)glyph;
            count = Math.Max(count, cid + 1);
        }

        return found.AsSpan(0, count).ToArray();
    }
}
