using System.Globalization;
using System.Text;

namespace Survey.Reports.Typography;

/// <summary>
/// Where lines may end: the rules of Unicode Standard Annex 14 that European and ideographic text needs. After spaces, after hyphens and dashes
/// between letters, at zero-width spaces, around ideographs; never at no-break spaces, never before closing punctuation.
/// </summary>
internal static class LineBreakRules
{
    private const string NeverBegin = "!?)]},.;:%»›”’…‰、。〉》」』】〕！）：；？";
    private const string NeverEnd = "([{«‹“‘„‚〈《「『【〔（";

    /// <summary>Finds the places in a shaped text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="glyphs">Its glyphs in reading order.</param>
    public static LineBreak[] Find(string text, GrowingArray<Glyph> glyphs)
    {
        // First by characters, then each place turned into glyphs.
        var places = new GrowingArray<LineBreak>();
        Find(text, places);
        var glyph = 0;
        for (var i = 0; i < places.Count; i++)
        {
            ref var place = ref places[i];
            var end = glyph = GlyphAt(glyphs, place.Trimmed, glyph);
            glyph = GlyphAt(glyphs, place.Next, glyph);
            place = place with { Trimmed = end, Next = glyph };
        }

        return places.ToArray();
    }

    /// <summary>True for what takes no room at the end of a line.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t' or '\u3000' or '\u200B' or (>= '\u2000' and <= '\u200A' and not '\u2007') or '\u2028' or '\u2029';

    private static void Find(string text, GrowingArray<LineBreak> places)
    {
        var i = 0;
        while (i < text.Length)
        {
            if (IsSpace(text[i]))
            {
                i = AfterSpaces(text, i, places);
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(i), out _, out var length);
            i += length;
            if (i < text.Length && !IsSpace(text[i]) && MayPart(text, i))
                places.Add(new LineBreak(i, i, false));
        }
    }

    private static bool EndsLine(char c) => c is '\n' or '\u2028' or '\u2029';

    private static int GlyphAt(GrowingArray<Glyph> glyphs, int index, int from)
    {
        while (from < glyphs.Count && glyphs[from].Cluster < index)
            from++;
        return from;
    }

    private static int AfterSpaces(string text, int start, GrowingArray<LineBreak> places)
    {
        var i = start;
        while (i < text.Length && IsSpace(text[i]))
        {
            if (EndsLine(text[i++]))
            {
                places.Add(new LineBreak(start, i, true));
                start = i;
            }
        }

        if (i > start)
            places.Add(new LineBreak(start, i, false));
        return i;
    }

    private static bool MayPart(string text, int i)
    {
        Rune.DecodeLastFromUtf16(text.AsSpan(0, i), out var before, out var beforeLength);
        Rune.DecodeFromUtf16(text.AsSpan(i), out var after, out _);
        if (NeverBegin.Contains((char)after.Value) && after.IsBmp || NeverEnd.Contains((char)before.Value) && before.IsBmp || IsMark(after))
            return false;
        if (before.Value is '-' or 0x2010)
            return i > beforeLength && !IsSpace(text[i - beforeLength - 1]) && Rune.IsLetter(after);
        if (before.Value is 0x2013 or 0x2014)
            return Rune.IsLetter(after);
        if (before.Value == '/')
            return Rune.IsLetter(after) && i > 4;
        return IsIdeographic(before) || IsIdeographic(after);
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        || rune.Value is 0x200D or (>= 0xFE00 and <= 0xFE0F) or (>= 0x1F3FB and <= 0x1F3FF) or 0x00A0 or 0x202F or 0x2060;

    private static bool IsIdeographic(Rune rune) =>
        rune.Value is (>= 0x2E80 and <= 0x2FFF) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
