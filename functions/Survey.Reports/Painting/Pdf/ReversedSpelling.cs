using System.Buffers;
using System.Globalization;
using System.Text;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>
/// Spells text from right to left so that every reader gets it: each character by a glyph of its own, in the order in which they are seen, all
/// on the baseline and side by side. Readers turn such a line round; a text that is given for several glyphs at once (ActualText), two characters
/// of one glyph, or a mark that stands over its letter would come out of that in the wrong order or torn off. So a letter with its marks, or a
/// ligature, is one composite glyph that reads as its first character, and before it stand glyphs that nobody sees, for the other characters.
/// </summary>
/// <param name="font">The font.</param>
internal sealed class ReversedSpelling(SystemFont font)
{
    // Readers take glyphs that begin closer together than a tenth of the type size for one that was written twice.
    private const int LeastAdvance = 110;

    private const string LeftToRightMark = "\u200E";
    private const string RightToLeftMark = "\u200F";

    private readonly List<string> characters = [];
    private int turned;
    private int delay;

    /// <summary>Spells a piece of text.</summary>
    /// <param name="piece">The piece; its run goes from right to left.</param>
    /// <param name="tracking">What is added after each of its glyphs, in thousandths of the type size.</param>
    /// <param name="target">Takes the glyphs, from left to right.</param>
    /// <returns>False when the font has no room for more glyphs.</returns>
    public bool TrySpell(in TextPiece piece, double tracking, GrowingArray<SpelledGlyph> target)
    {
        target.Clear();
        (turned, delay) = (TurnedEnd(piece), 0);
        for (var end = piece.End; end > piece.Start;)
        {
            var start = end - 1;
            while (start > piece.Start && !piece.Shaped.BeginsCluster(start))
                start--;
            if (!TrySpell(piece.Shaped, start, end, tracking, target))
                return false;
            end = start;
        }

        if (target.Count > 0)
            target[target.Count - 1] = target[target.Count - 1] with { Correction = target[target.Count - 1].Correction + delay };
        return true;
    }

    /// <summary>
    /// Makes an unseen mark of the direction from left to right. Readers that turn a word round take a comma or bracket beside its beginning with
    /// it, unless this stands between.
    /// </summary>
    /// <returns>False when the font has no room for more glyphs.</returns>
    public bool TryMark(out ushort cid) => font.TryMake(new CompositeGlyph(LeastAdvance), LeftToRightMark, out cid);

    // Index of the text's character after a word that does not end in a letter; -1 when it does. Some readers find the direction of every word by
    // itself, from left to right, and would leave a vowel mark or full stop at its end where it is seen: an unseen mark of the direction after it
    // tells them.
    private static int TurnedEnd(in TextPiece piece)
    {
        var said = piece.Characters.TrimEnd();
        return said.Length < 2 || Rune.DecodeLastFromUtf16(said, out var last, out _) != OperationStatus.Done || BidiClasses.Of(last) is BidiClass.R or BidiClass.AL
            ? -1
            : piece.Shaped.TextIndex(piece.Start) + said.Length;
    }

    private bool TrySpell(ShapedText text, int start, int end, double tracking, GrowingArray<SpelledGlyph> target)
    {
        var advance = text.WidthOf(start, end);
        Read(text.Text.AsSpan()[text.TextIndex(start)..text.TextIndex(end)]);
        if (text.TextIndex(end) == turned)
            characters.Add(RightToLeftMark);
        if (advance == 0 && characters.TrueForAll(IsFormat))
            return true;
        var glyph = text.Glyphs[start];
        var isPlain = delay == 0 && end - start == 1 && characters.Count == 1 && (glyph.OffsetX | glyph.OffsetY) == 0 && font.TryNote(glyph.Id, characters[0]);
        if (isPlain)
        {
            target.Add(new SpelledGlyph(glyph.Id, font.Face.AdvanceOf(glyph.Id) - advance));
            return true;
        }

        for (var i = characters.Count - 1; i > 0; i--)
        {
            if (!font.TryMake(new CompositeGlyph(LeastAdvance), characters[i], out var unseen))
                return false;
            target.Add(new SpelledGlyph(unseen, 0));
        }

        // What a narrow letter with several marks takes too much of, the next letters give back.
        var before = delay + ((characters.Count - 1) * LeastAdvance);
        var seen = new CompositeGlyph(Math.Max(LeastAdvance, advance - before), Parts(text, start, end, -before));
        if (!font.TryMake(seen, characters[0], out var cid))
            return false;
        delay = before + seen.Advance - advance;
        target.Add(new SpelledGlyph(cid, (int)Math.Round((characters.Count - (end - start)) * tracking)));
        return true;
    }

    private void Read(ReadOnlySpan<char> text)
    {
        characters.Clear();
        foreach (var rune in text.EnumerateRunes())
            characters.Add(rune.ToString());
    }

    // Marks that only turn the direction are obeyed, and need not be read.
    private static bool IsFormat(string character) => CharUnicodeInfo.GetUnicodeCategory(character, 0) == UnicodeCategory.Format;

    private static GlyphPart[] Parts(ShapedText text, int start, int end, int pen)
    {
        var parts = new GlyphPart[end - start];
        for (var i = end - 1; i >= start; i--)
        {
            var glyph = text.Glyphs[i];
            parts[i - start] = new GlyphPart(glyph.Id, pen + glyph.OffsetX, glyph.OffsetY);
            pen += glyph.Advance;
        }

        return parts;
    }
}
