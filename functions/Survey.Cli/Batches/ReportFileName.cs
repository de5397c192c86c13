using System.Globalization;
using System.Text;

namespace Survey.Cli.Batches;

/// <summary>
/// Names files after companies so that every platform takes them and no two are alike, on disks that tell capital letters and composed letters apart and
/// on those that do not.
/// </summary>
internal static class ReportFileName
{
    private const string Extension = ".pdf";
    private const string Nameless = "company";
    private const int LongestName = 100;

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        // Devices of Windows, with any extension.
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",

        // What else a batch writes.
        "PORTFOLIO", "SCORES", "REJECTED", "MANIFEST",
    };

    /// <summary>One name a company, in their order. The same companies in the same order always get the same names.</summary>
    public static string[] Of(IReadOnlyList<string> companies)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var names = new string[companies.Count];
        for (var i = 0; i < names.Length; i++)
            names[i] = Unique(Plain(companies[i]), taken) + Extension;

        return names;
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        for (var number = 1; ; number++)
        {
            var unique = number == 1 ? name : $"{name}-{number.ToString(CultureInfo.InvariantCulture)}";
            var key = unique.Normalize(NormalizationForm.FormKC).ToUpperInvariant();
            if (!IsReserved(key) && taken.Add(key))
                return unique;
        }
    }

    // Letters and digits of any script, with one hyphen for whatever else stands between them.
    private static string Plain(string company)
    {
        var name = new StringBuilder();
        foreach (var rune in company.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || (name.Length > 0 && name[^1] != '-' && IsMark(rune)))
                name.Append(rune);
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');

            if (Encoding.UTF8.GetByteCount(name.ToString()) > LongestName)
            {
                name.Length -= rune.Utf16SequenceLength;
                break;
            }
        }

        var plain = name.ToString().TrimEnd('-');
        return plain.Length == 0 ? Nameless : plain;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsReserved(string key) => Reserved.Contains(key) || key is ['C', 'O', 'M', >= '0' and <= '9'] or ['L', 'P', 'T', >= '0' and <= '9'];
}
