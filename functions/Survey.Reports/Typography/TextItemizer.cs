using System.Globalization;

namespace Survey.Reports.Typography;

/// <summary>Parts one text into stretches of one face and direction, and has each shaped.</summary>
/// <param name="fallback">Where to look for characters outside Inter.</param>
/// <param name="strong">True for 600.</param>
/// <param name="tabular">True for digits of one width.</param>
internal sealed class TextItemizer(FallbackFaces fallback, bool strong, bool tabular)
{
    /// <summary>Stands for a character that no font at hand can show. A reader of the PDF still gets the character.</summary>
    public const char Mark = '\u25A1';

    private readonly PreparedFace inter = strong ? PreparedFace.SemiBold : PreparedFace.Regular;
    private readonly GrowingArray<Glyph> glyphs = new(32);
    private readonly GrowingArray<ShapedRun> runs = new(2);
    private string clean = "";

    /// <summary>Shapes the text.</summary>
    public ShapedText Shape(string text)
    {
        clean = WithoutControls(text);
        if (!BidiRuns.IsLeftToRight(clean) || !TryAdd(inter, 0, clean.Length, 0))
            AddParts();
        return new ShapedText(text, glyphs.ToArray(), runs.ToArray(), LineBreakRules.Find(text, glyphs));
    }

    private static string WithoutControls(string text)
    {
        foreach (var c in text)
            if (char.IsControl(c) || c is '\u2028' or '\u2029' || char.IsSurrogate(c))
                return string.Create(text.Length, text, Clean);
        return text;
    }

    private static void Clean(Span<char> target, string text)
    {
        for (var i = 0; i < text.Length; i++)
            target[i] = char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' ? ' ' : IsLoneSurrogate(text, i) ? '\uFFFD' : text[i];
    }

    private static bool IsLoneSurrogate(string text, int i) => char.IsSurrogate(text[i])
        && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        && !(char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));

    private void AddParts()
    {
        glyphs.Clear();
        runs.Clear();
        var levels = BidiRuns.Levels(clean);
        for (var start = 0; start < clean.Length;)
        {
            var face = FaceAt(start, out var length);
            var end = start + length;
            while (end < clean.Length && levels[end] == levels[start] && FaceAt(end, out length, face) == face)
                end += length;
            if (face is null)
                AddMarks(start, end, levels[start]);
            else if (!TryAdd(face, start, end, levels[start]))
                AddMarks(start, end, levels[start]);
            start = end;
        }
    }

    /// <summary>The face of the grapheme cluster at an index; null when there is none. Spaces and punctuation stay with the face before them where it has them.</summary>
    private FontFace? FaceAt(int index, out int length, FontFace? before = null)
    {
        length = StringInfo.GetNextTextElementLength(clean, index);
        var cluster = clean.AsSpan(index, length);
        if (before is not null && before != inter && !char.IsLetterOrDigit(cluster[0]) && FallbackFaces.Covers(before, cluster))
            return before;
        return FallbackFaces.Covers(inter, cluster) ? inter : fallback.Find(cluster);
    }

    private bool TryAdd(FontFace face, int start, int end, byte level)
    {
        var first = glyphs.Count;
        if (!HarfBuzzBuffer.TryShape(face, clean, start, end, (level & 1) == 1, tabular, glyphs))
        {
            glyphs.Cut(first);
            return false;
        }

        runs.Add(new ShapedRun(face, level, first, glyphs.Count, face is PreparedFace && SaysMore(face, first, start, end)));
        return true;
    }

    private void AddMarks(int start, int end, byte level)
    {
        var first = glyphs.Count;
        inter.TryGetGlyph(Mark, out var mark);
        for (var i = start; i < end; i += StringInfo.GetNextTextElementLength(clean, i))
            glyphs.Add(new Glyph(mark, (short)inter.AdvanceOf(mark), 0, 0, i));
        runs.Add(new ShapedRun(inter, level, first, glyphs.Count, true));
    }

    private bool SaysMore(FontFace face, int first, int start, int end)
    {
        var at = start;
        for (var i = first; i < glyphs.Count; i++)
        {
            foreach (var c in face.TextOf(glyphs[i].Id))
            {
                if (at >= end || !ReadsAs(clean[at++], c))
                    return true;
            }
        }

        return at != end;
    }

    private static bool ReadsAs(char written, char told) => written == told || (written is '\u00A0' or '\u202F' && told == ' ');
}
