using System.Globalization;
using System.Text;

namespace Survey.App.Reporting;

/// <summary>A company's name as part of a file name that every system can keep.</summary>
internal static class CompanyFileName
{
    private const int Longest = 80;

    /// <summary>
    /// The name without what file systems refuse, single spaces between its words, at most about 80 characters; "Report" where nothing is left. Two companies
    /// may share it.
    /// </summary>
    public static string Of(string company)
    {
        var name = new StringBuilder();
        foreach (var rune in company.EnumerateRunes())
        {
            var isSafe = Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '-' or '_' or '&'
                || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;
            name.Append(isSafe ? rune.ToString() : " ");
            if (name.Length >= Longest)
                break;
        }

        var safe = string.Join(' ', name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return safe.Length == 0 ? "Report" : safe;
    }
}
