using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Survey.Reports.Typography;

/// <summary>Calls HarfBuzz for one run at a time, with one buffer a thread.</summary>
internal static class HarfBuzzBuffer
{
    // Without a language of its own the buffer takes the process's locale, and the same text would look different elsewhere.
    private static readonly Language AnyLanguage = new("und");
    private static readonly Feature[] Proportional = [];
    private static readonly Feature[] Tabular = [new(Tag.Parse("tnum"), 1)];

    [ThreadStatic]
    private static Buffer? buffer;

    /// <summary>Shapes <paramref name="text"/> from <paramref name="start"/> to before <paramref name="end"/> and adds its glyphs in reading order.</summary>
    /// <returns>False when the face lacks a character; some glyphs may have been added then.</returns>
    public static bool TryShape(FontFace face, string text, int start, int end, bool rightToLeft, bool tabular, GrowingArray<Glyph> glyphs)
    {
        var work = buffer ??= new Buffer();
        work.ClearContents();
        work.AddUtf16(text.AsSpan(), start, end - start);
        work.Direction = rightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        work.Language = AnyLanguage;
        work.GuessSegmentProperties();
        face.Shaper.Shape(work, tabular ? Tabular : Proportional);
        return Read(work, rightToLeft, glyphs);
    }

    private static bool Read(Buffer work, bool rightToLeft, GrowingArray<Glyph> glyphs)
    {
        var infos = work.GetGlyphInfoSpan();
        var positions = work.GetGlyphPositionSpan();
        var whole = true;
        for (var i = 0; i < infos.Length; i++)
        {
            var at = rightToLeft ? infos.Length - 1 - i : i;
            whole &= infos[at].Codepoint != 0;
            glyphs.Add(new Glyph(
                (ushort)infos[at].Codepoint, (short)positions[at].XAdvance, (short)positions[at].XOffset, (short)positions[at].YOffset, (int)infos[at].Cluster));
        }

        return whole;
    }
}
