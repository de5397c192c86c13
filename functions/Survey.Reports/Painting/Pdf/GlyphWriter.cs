using Survey.Reports.Blocks;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>Writes the text operators of a page: glyph codes in strings, kerning as numbers between them.</summary>
/// <param name="page">The page.</param>
/// <param name="fonts">The fonts of the document.</param>
internal sealed class GlyphWriter(PdfBuffer page, PdfFonts fonts)
{
    private readonly GrowingArray<SpelledGlyph> spelled = new();
    private bool inText;
    private bool inString;
    private bool afterNumber;
    private int font;
    private int size;
    private int tracking;
    private int rise;
    private int lineX;
    private int lineY;
    private SystemFont? reversed;
    private int reversedEnd;

    /// <summary>Forgets all state: a page begins.</summary>
    public void Reset() => (inText, inString, font, size, tracking, rise, reversed) = (false, false, -1, 0, 0, 0, null);

    /// <summary>Opens a text object, unless one is open.</summary>
    public void Begin()
    {
        if (inText)
            return;
        page.Write("BT\n"u8);
        (inText, lineX, lineY) = (true, 0, 0);
    }

    /// <summary>Closes the text object, if one is open.</summary>
    public void End()
    {
        if (inText)
            page.Write("ET\n"u8);
        inText = false;
    }

    /// <summary>Writes glyphs whose baseline begins at a point; y runs up here.</summary>
    public void Write(double x, double y, in TextPiece piece, TypeSize type)
    {
        if (reversed is not null)
            EndReversed(PdfSyntax.Hundredths(x), PdfSyntax.Hundredths(y), piece);
        MoveTo(x, y);
        UseTracking(type.Tracking == 0 ? 0 : PdfSyntax.Hundredths(type.Tracking * type.Size / FontFace.Scale));
        ref readonly var run = ref piece.Shaped.Runs[piece.Run];
        var wantedSize = PdfSyntax.Hundredths(type.Size);
        if (!run.SaysMore && EncodedText.Of(piece.Shaped) is { } plain)
        {
            WriteEncoded(piece, run.Face, plain, wantedSize);
            return;
        }

        if (run.RightToLeft && run.Face is SystemFace face && fonts.Of(face) is var system && system.Spelling.TrySpell(piece, type.Tracking, spelled))
        {
            WriteSpelled(system.Number, wantedSize);
            (reversed, reversedEnd) = (system, PdfSyntax.Hundredths(x + TextShaper.WidthOf(piece.Shaped, piece.Start, piece.End, type)));
            return;
        }

        var marked = TryMark(piece, run);
        if (EncodedText.Of(piece.Shaped) is { } encoded)
            WriteEncoded(piece, run.Face, encoded, wantedSize);
        else
            WriteGlyphs(piece, run, wantedSize);
        if (marked)
            page.Write("EMC\n"u8);
    }

    // What the glyphs alone would not tell a reader: other text than they show, or that they stand in the order in which they are seen
    // (ISO 32000-1, 14.9.4 and 14.8.2.3.3).
    private bool TryMark(in TextPiece piece, in ShapedRun run)
    {
        if (run.SaysMore | !fonts.Note(piece) || (run.RightToLeft && !IsGlyphByGlyph(piece.Shaped, piece.Start, piece.End)))
        {
            page.Write("/Span<</ActualText"u8);
            page.WriteText(piece.Characters);
            page.Write(">>BDC\n"u8);
            return true;
        }

        if (run.RightToLeft)
            page.Write("/ReversedChars BMC\n"u8);
        return run.RightToLeft;
    }

    private static bool IsGlyphByGlyph(ShapedText shaped, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (shaped.TextIndex(i + 1) - shaped.TextIndex(i) != 1)
                return false;
        }

        return true;
    }

    // ISO 32000-1, 14.8.2.3.3.
    private void WriteSpelled(int wantedFont, int wantedSize)
    {
        page.Write("/ReversedChars BMC\n"u8);
        if (wantedFont != font || wantedSize != size)
            UseFont(wantedFont, wantedSize);
        foreach (ref readonly var glyph in spelled.Items)
        {
            WriteCid(glyph.Cid);
            Kern(glyph.Correction);
        }

        EndString();
        page.Write("EMC\n"u8);
    }

    // What stands right after the word that was written last, on its line and from left to right.
    private void EndReversed(int left, int baseline, in TextPiece piece)
    {
        var isBeside = inText && baseline == lineY && Math.Abs(left - reversedEnd) <= 2;
        if (isBeside && !piece.Shaped.Runs[piece.Run].RightToLeft && piece.Characters is [var first, ..] && !char.IsLetterOrDigit(first) && first != ' '
            && reversed!.Spelling.TryMark(out var mark))
        {
            if (reversed.Number != font)
                UseFont(reversed.Number, size);
            WriteCid(mark);
            EndString();
        }

        reversed = null;
    }

    private void WriteEncoded(in TextPiece piece, FontFace face, EncodedText encoded, int wantedSize)
    {
        var wantedFont = fonts.Find(face, piece.Shaped.Glyphs[piece.Start].Id);
        if (wantedFont != font || wantedSize != size)
            UseFont(wantedFont, wantedSize);
        page.Write(encoded.IsUncorrected ? "("u8 : "[("u8);
        page.Write(encoded[piece.Start, piece.End]);
        page.Write(encoded.IsUncorrected ? ")Tj\n"u8 : ")]TJ\n"u8);
    }

    private void WriteGlyphs(in TextPiece piece, in ShapedRun run, int wantedSize)
    {
        var glyphs = piece.Shaped.Glyphs.AsSpan(piece.Start, piece.End - piece.Start);
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref readonly var glyph = ref glyphs[run.RightToLeft ? glyphs.Length - 1 - i : i];
            var wantedFont = fonts.Find(run.Face, glyph.Id);
            if (wantedFont != font || wantedSize != size)
                UseFont(wantedFont, wantedSize);
            if (glyph.OffsetY != rise)
                UseRise(glyph.OffsetY);
            Kern(-glyph.OffsetX);
            WriteGlyph(run.Face, glyph.Id);
            Kern(run.Face.AdvanceOf(glyph.Id) - glyph.Advance + glyph.OffsetX);
        }

        EndString();
        if (rise != 0)
            UseRise(0);
    }

    private void MoveTo(double x, double y)
    {
        var (left, baseline) = (PdfSyntax.Hundredths(x), PdfSyntax.Hundredths(y));
        Begin();
        page.WriteHundredths(left - lineX);
        page.WriteByte((byte)' ');
        page.WriteHundredths(baseline - lineY);
        page.Write(" Td\n"u8);
        (lineX, lineY) = (left, baseline);
    }

    private void UseTracking(int wanted)
    {
        if (wanted == tracking)
            return;
        page.WriteHundredths(tracking = wanted);
        page.Write(" Tc\n"u8);
    }

    private void UseFont(int wantedFont, int wantedSize)
    {
        EndString();
        page.Write("/F"u8);
        page.WriteNumber(font = wantedFont);
        page.WriteByte((byte)' ');
        page.WriteHundredths(size = wantedSize);
        page.Write(" Tf\n"u8);
    }

    private void UseRise(int wanted)
    {
        EndString();
        rise = wanted;
        page.WriteHundredths((int)((long)wanted * size / FontFace.Scale));
        page.Write(" Ts\n"u8);
    }

    private void WriteGlyph(FontFace face, ushort glyph)
    {
        if (face is PreparedFace inter)
        {
            BeginString();
            page.WriteCode(inter.CodeOf(glyph));
        }
        else
            WriteCid(glyph);
    }

    private void WriteCid(ushort cid)
    {
        BeginString();
        page.WriteStringByte((byte)(cid >> 8));
        page.WriteStringByte((byte)cid);
    }

    private void BeginString()
    {
        if (!inString)
            page.Write("[("u8);
        else if (afterNumber)
            page.WriteByte((byte)'(');
        (inString, afterNumber) = (true, false);
    }

    private void Kern(int thousandths)
    {
        if (thousandths == 0)
            return;
        if (!inString)
            page.WriteByte((byte)'[');
        else if (!afterNumber)
            page.WriteByte((byte)')');
        else
            page.WriteByte((byte)' ');
        page.WriteNumber(thousandths);
        (inString, afterNumber) = (true, true);
    }

    private void EndString()
    {
        if (inString)
            page.Write(afterNumber ? "]TJ\n"u8 : ")]TJ\n"u8);
        (inString, afterNumber) = (false, false);
    }
}
