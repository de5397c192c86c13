namespace Survey.Reports.Typography;

/// <summary>One weight of Inter, as <c>Fonts/make-fonts.sh</c> prepared it: outlines wait in deflated pieces of the alphabet.</summary>
internal sealed class PreparedFace : FontFace
{
    private static readonly Lazy<PreparedFace> LoadedRegular = new(() => new PreparedFace("InterRegular"));
    private static readonly Lazy<PreparedFace> LoadedSemiBold = new(() => new PreparedFace("InterSemiBold"));

    private readonly GlyphTable glyphs;
    private readonly int[] advances;
    private readonly GlyphCode[] codes;

    private PreparedFace(string name)
        : base(name, EmbeddedFontFile.OpenBlob(name + ".shaping.ttf"), 0)
    {
        glyphs = GlyphTable.Read(EmbeddedFontFile.Open(name + ".glyphs.txt"), GlyphCount);
        var pieces = new PreparedPiece[glyphs.Pieces.Length];
        for (var i = 0; i < pieces.Length; i++)
            pieces[i] = new PreparedPiece(this, i, glyphs.Pieces[i], glyphs.Lengths[i]);
        Pieces = pieces;
        var ids = new uint[GlyphCount];
        for (var id = 0; id < ids.Length; id++)
            ids[id] = (uint)id;
        advances = Shaper.GetHorizontalGlyphAdvances(ids);
        codes = GlyphCode.OfAll(this, glyphs.Cids);
    }

    /// <summary>Inter 400.</summary>
    public static PreparedFace Regular => LoadedRegular.Value;

    /// <summary>Inter 600.</summary>
    public static PreparedFace SemiBold => LoadedSemiBold.Value;

    /// <summary>The pieces of the alphabet; the first is all that most texts need.</summary>
    public IReadOnlyList<PreparedPiece> Pieces { get; }

    /// <summary>Its metrics.</summary>
    public FontMetrics Metrics => TrueTypeFile.TryRead(EmbeddedFontFile.Read(Name + ".shaping.ttf"), out var font)
        ? FontMetrics.Of(font)
        : throw new InvalidDataException("The font in the assembly is damaged.");

    /// <inheritdoc/>
    public override int AdvanceOf(ushort glyph) => advances[glyph];

    /// <inheritdoc/>
    public override string TextOf(ushort glyph) => glyphs.Texts[glyph];

    /// <summary>Which of the <see cref="Pieces"/> holds a glyph.</summary>
    public int PieceOf(ushort glyph) => glyphs.PieceOf[glyph];

    /// <summary>Id of a glyph in its piece.</summary>
    public ushort CidOf(ushort glyph) => glyphs.Cids[glyph];

    /// <summary>The code by which a glyph of a piece is written.</summary>
    public GlyphCode CodeOf(ushort glyph) => codes[glyph];
}
