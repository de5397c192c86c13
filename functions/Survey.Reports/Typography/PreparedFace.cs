namespace Survey.Reports.Typography;

/// <summary>One weight of Inter, as <c>Fonts/make-fonts.sh</c> prepared it: outlines wait in deflated pieces of the alphabet.</summary>
internal sealed class PreparedFace : FontFace
{
    private static readonly Lazy<PreparedFace> LoadedRegular = new(() => new PreparedFace("InterRegular"));
    private static readonly Lazy<PreparedFace> LoadedSemiBold = new(() => new PreparedFace("InterSemiBold"));

    private readonly GlyphTable glyphs;
    private readonly int[] advances;

    private PreparedFace(string name)
        : base(name, EmbeddedFontFile.OpenBlob(name + ".shaping.ttf"), 0)
    {
        glyphs = GlyphTable.Read(EmbeddedFontFile.Open(name + ".glyphs.txt"), GlyphCount);
        var ids = new uint[GlyphCount];
        for (var id = 0; id < ids.Length; id++)
            ids[id] = (uint)id;
        advances = Shaper.GetHorizontalGlyphAdvances(ids);
    }

    /// <summary>Inter 400.</summary>
    public static PreparedFace Regular => LoadedRegular.Value;

    /// <summary>Inter 600.</summary>
    public static PreparedFace SemiBold => LoadedSemiBold.Value;

    /// <summary>Names of the pieces of the alphabet; the first is all that most texts need.</summary>
    public IReadOnlyList<string> Pieces => glyphs.Pieces;

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

    /// <summary>The outlines of a piece as a TrueType font in zlib format, and their unpacked length.</summary>
    public (ReadOnlyMemory<byte> Packed, int Length) ReadPiece(int piece) =>
        (EmbeddedFontFile.Read($"{Name}.{Pieces[piece]}.z"), glyphs.Lengths[piece]);

    /// <summary>Glyphs of a piece by their id in the piece: entry n is the id in the whole font of the piece's glyph n, or 0 for a part that stands
    /// in no text.</summary>
    public ushort[] GlyphsOf(int piece)
    {
        var found = new List<ushort>();
        for (var glyph = 0; glyph < GlyphCount; glyph++)
        {
            if (glyphs.PieceOf[glyph] != piece)
                continue;
            while (found.Count <= glyphs.Cids[glyph])
                found.Add(0);
            found[glyphs.Cids[glyph]] = (ushort)glyph;
        }

        return [.. found];
    }
}
