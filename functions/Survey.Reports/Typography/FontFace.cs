using HarfBuzzSharp;

namespace Survey.Reports.Typography;

/// <summary>
/// A font that text is shaped with. All lengths are thousandths of the type size, rounded once: layout and PDF then add up the same whole
/// numbers, and no rounding error runs along a line. Immutable for its users and safe to share between threads.
/// </summary>
internal abstract class FontFace
{
    /// <summary>Units of the type size.</summary>
    public const int Scale = 1000;

    private protected FontFace(string name, Blob data, int index)
    {
        Name = name;
        using var face = new Face(data, index);
        face.MakeImmutable();
        GlyphCount = face.GlyphCount;
        Shaper = new Font(face);
        Shaper.SetFunctionsOpenType();
        Shaper.SetScale(Scale, Scale);
    }

    /// <summary>PostScript name, without the tag of a subset.</summary>
    public string Name { get; }

    /// <summary>How many glyphs it has; ids run from 0.</summary>
    public int GlyphCount { get; }

    /// <summary>HarfBuzz's view of the font.</summary>
    internal Font Shaper { get; }

    /// <summary>Advance of a glyph before kerning.</summary>
    public abstract int AdvanceOf(ushort glyph);

    /// <summary>What a reader of the PDF gets for a glyph; empty when it stands for no text of its own.</summary>
    public abstract string TextOf(ushort glyph);

    /// <summary>Glyph of a code point, as far as the font has one.</summary>
    public bool TryGetGlyph(int codePoint, out ushort glyph)
    {
        var found = Shaper.TryGetNominalGlyph(codePoint, out var id);
        glyph = (ushort)id;
        return found && id != 0;
    }
}
