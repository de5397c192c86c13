using System.Text.RegularExpressions;

namespace Survey.Tests.Reports.Composition;

/// <summary>What no text of a report may say.</summary>
internal static partial class TextLint
{
    /// <summary>Every offence, with the words around it.</summary>
    public static IEnumerable<string> Offences(string text) =>
        from rule in new[] { Causes(), Layoffs(), Fault(), Unfilled(), Spacing(), Filler() }
        from Match match in rule.Matches(text)
        select $"'{match.Value}' in '{text[Math.Max(0, match.Index - 40)..Math.Min(text.Length, match.Index + 40)]}'";

    [GeneratedRegex(@"\b(because of|due to|caused by|is why|the reason why)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Causes();

    [GeneratedRegex(@"\bcuts?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Layoffs();

    [GeneratedRegex(@"\b(blame|guilty|fails?|failure|incompetent|at fault)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Fault();

    // The page number of a reference is filled in by painters.
    [GeneratedRegex(@"[{}](?<!\{(?=page\}))(?<!\{page\})|\*\*|\bNaN\b|∞", RegexOptions.IgnoreCase)]
    private static partial Regex Unfilled();

    [GeneratedRegex(@"[^\n ]  +|\.\.| ([.,;:!?](\s|$))|\( | \)")]
    private static partial Regex Spacing();

    [GeneratedRegex(@"\b(leverage|synergy|stakeholder|utili[sz]e|actionable|going forward|best-in-class)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Filler();
}
