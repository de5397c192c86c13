using System.Globalization;
using System.Net;
using System.Text;

namespace Survey.Core.Questions;

/// <summary>Makes texts comparable that a person would take for the same.</summary>
internal static class Wording
{
    /// <summary>
    /// Letters and digits alone, in lower case and Unicode's compatibility form: form tools and spreadsheets vary case, spaces, punctuation and
    /// quotation marks, and some keep HTML. A text without any letter or digit stays as it is.
    /// </summary>
    public static string Normalise(string text)
    {
        // An accent that stands alone is meant for an apostrophe; composed, it would look like a mark on a letter.
        var plain = WithoutMarkup(text).Replace('´', '\'').Normalize(NormalizationForm.FormKC);
        var result = new StringBuilder(plain.Length);
        foreach (var rune in plain.EnumerateRunes())
        {
            if (IsKept(Rune.GetUnicodeCategory(rune)))
                result.Append(Rune.ToLowerInvariant(rune));
        }

        return result.Length > 0 ? result.ToString() : text.Trim();
    }

    /// <summary>A text without HTML tags and with entities read.</summary>
    public static string WithoutMarkup(string text)
    {
        var decoded = text.Contains('&') ? WebUtility.HtmlDecode(text) : text;
        if (!decoded.Contains('<'))
            return decoded;

        var result = new StringBuilder(decoded.Length);
        for (var at = 0; at < decoded.Length; at++)
        {
            var end = IsTag(decoded, at) ? decoded.IndexOf('>', at) : -1;
            if (end < 0)
                result.Append(decoded[at]);
            else
                at = end;
        }

        return result.ToString();
    }

    private static bool IsTag(string text, int at) =>
        text[at] == '<' && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/');

    // Marks belong to their letters: without them, words of some scripts would fall together.
    private static bool IsKept(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
