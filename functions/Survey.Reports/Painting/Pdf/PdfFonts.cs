using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>The fonts that a document uses, as its text notes them: pieces of Inter, and fonts of the machine with the glyphs that occur.</summary>
internal sealed class PdfFonts
{
    private readonly GrowingArray<PreparedFont> prepared = new(4);
    private readonly List<SystemFont> system = [];
    private PreparedFace? lastFace;
    private int lastPiece;
    private int lastNumber;

    /// <summary>How many fonts there are; they are numbered from 0.</summary>
    public int Count => prepared.Count + system.Count;

    /// <summary>Forgets all fonts.</summary>
    public void Reset()
    {
        prepared.Clear();
        system.Clear();
        lastFace = null;
    }

    /// <summary>Notes that a piece of text is used.</summary>
    /// <returns>False when its glyphs alone would not tell what was written.</returns>
    public bool Note(in TextPiece piece) =>
        piece.Shaped.Runs[piece.Run].Face is not SystemFace face || Of(face).Note(piece);

    /// <summary>The font of a face of the machine.</summary>
    public SystemFont Of(SystemFace face)
    {
        foreach (var font in system)
            if (font.Face == face)
                return font;
        system.Add(new SystemFont(face, Count));
        return system[^1];
    }

    /// <summary>Where a glyph is found: the number of its font among the resources.</summary>
    public int Find(FontFace face, ushort glyph)
    {
        if (face is not PreparedFace inter)
            return Of((SystemFace)face).Number;
        var piece = inter.PieceOf(glyph);
        if (inter != lastFace || piece != lastPiece)
            (lastFace, lastPiece, lastNumber) = (inter, piece, NumberOf(inter, piece));
        return lastNumber;
    }

    /// <summary>Writes all fonts.</summary>
    /// <param name="file">The file.</param>
    /// <param name="ids">Takes the object numbers, by the numbers of the fonts.</param>
    public void Write(PdfFile file, Span<int> ids)
    {
        for (var i = 0; i < prepared.Count; i++)
            ids[prepared[i].Number] = PreparedFontProgram.Of(prepared[i].Piece).Write(file);
        foreach (var font in system)
            ids[font.Number] = font.Write(file);
    }

    private int NumberOf(PreparedFace face, int piece)
    {
        var wanted = face.Pieces[piece];
        for (var i = 0; i < prepared.Count; i++)
            if (prepared[i].Piece == wanted)
                return prepared[i].Number;
        prepared.Add(new PreparedFont(wanted, Count));
        return prepared[prepared.Count - 1].Number;
    }

    private readonly record struct PreparedFont(PreparedPiece Piece, int Number);
}
