using System.Globalization;
using System.Text;

namespace Survey.Reports.Typography;

/// <summary>
/// Embedding levels of a text: the implicit rules of Unicode Standard Annex 9 (W2 to W7, N1, N2, I1, I2) for text without explicit
/// embeddings, in a line whose base direction is from left to right.
/// </summary>
internal static class BidiRuns
{
    private enum Kind : byte
    {
        Left,
        Right,
        Number,
        Neutral,
    }

    /// <summary>True when all of the text runs from left to right, so that nothing needs to be found out.</summary>
    public static bool IsLeftToRight(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\u0590', '\u08FF') < 0
        && text.IndexOfAnyInRange('\uD802', '\uD83B') < 0 && text.IndexOfAnyInRange('\uFB1D', '\uFEFF') < 0;

    /// <summary>The level of every UTF-16 unit.</summary>
    public static byte[] Levels(string text)
    {
        var kinds = new Kind[text.Length];
        for (var i = 0; i < text.Length;)
        {
            var rune = Rune.TryGetRuneAt(text, i, out var whole) ? whole : Rune.ReplacementChar;
            var kind = KindOf(rune);
            for (var end = Math.Min(text.Length, i + rune.Utf16SequenceLength); i < end; i++)
                kinds[i] = kind;
        }

        return Resolve(kinds);
    }

    private static byte[] Resolve(Kind[] kinds)
    {
        var levels = new byte[kinds.Length];
        var strong = Kind.Left;
        for (var i = 0; i < kinds.Length;)
        {
            if (kinds[i] != Kind.Neutral)
            {
                if (kinds[i] != Kind.Number)
                    strong = kinds[i];
                levels[i] = kinds[i] switch
                {
                    Kind.Right => 1,
                    Kind.Number when strong == Kind.Right => 2,
                    _ => 0,
                };
                i++;
                continue;
            }

            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.Neutral)
                end++;
            var before = i > 0 && levels[i - 1] != 0;
            var after = end < kinds.Length && (kinds[end] == Kind.Right || (kinds[end] == Kind.Number && strong == Kind.Right));
            levels.AsSpan(i, end - i).Fill(before && after ? (byte)1 : (byte)0);
            i = end;
        }

        return levels;
    }

    private static Kind KindOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.DecimalDigitNumber => Kind.Number,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark when IsRightToLeft(rune.Value) => Kind.Right,
        _ when IsRightToLeft(rune.Value) => Kind.Right,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.SpacingCombiningMark => Kind.Left,
        _ => Kind.Neutral,
    };

    private static bool IsRightToLeft(int value) => value is (>= 0x590 and <= 0x8FF) or 0x200F or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE)
        or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
