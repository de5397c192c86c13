using System.Globalization;

namespace Survey.App.Exporting;

/// <summary>
/// Keeps text from being run as a formula by a spreadsheet, in files that people open with one. Numbers do not pass through here: a negative
/// number stays a number.
/// </summary>
/// <remarks>
/// A text is marked with a leading apostrophe when its first character that a spreadsheet heeds is one of = + - @, also in full width, or when it
/// begins with a tab or a line break. Blanks, quotation marks and invisible characters before it do not count: spreadsheets drop them, or a
/// text that is split at another separator begins after them.
/// </remarks>
internal static class FormulaGuard
{
    private const string Starts = "=+-@＝＋－＠﹦﹢﹣﹫";
    private const string Quotes = "'\"`´‘’‚“”„«»‹›＂＇";

    /// <summary>The text, marked where it could be taken for a formula.</summary>
    public static string Guarded(string text) => IsFormula(text) ? "'" + text : text;

    private static bool IsFormula(string text)
    {
        if (text.Length > 0 && text[0] is '\t' or '\r' or '\n')
            return true;
        foreach (var character in text)
            if (!IsPassedOver(character))
                return Starts.Contains(character, StringComparison.Ordinal);
        return false;
    }

    private static bool IsPassedOver(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character) || Quotes.Contains(character, StringComparison.Ordinal)
        || char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
