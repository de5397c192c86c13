using System.Text.RegularExpressions;
using Survey.Core.Questions;

namespace Survey.Core.Importing;

/// <summary>
/// Takes a header apart. Tools put the line of a grid behind its question, in brackets or after a dash, and numbers before either:
/// <c>Q3. Who does this? [Closing deals]</c>.
/// </summary>
internal static partial class HeaderText
{
    /// <summary>A header as one line of text.</summary>
    public static string Clean(string header) => Spaces().Replace(Wording.WithoutMarkup(header), " ").Trim().Trim('\uFEFF');

    /// <summary>
    /// Every way to part a header into what stands before and a text, the longest text first: the whole header, the whole without its number, then
    /// what stands behind each bracket, dash, colon or full stop.
    /// </summary>
    public static IEnumerable<(string? Before, string Text)> Parts(string header)
    {
        yield return (null, header);

        var number = Number().Match(header);
        if (number.Success)
            yield return (null, header[number.Length..]);

        foreach (Match separator in Separators().Matches(header))
        {
            var text = header[(separator.Index + separator.Length)..];
            if (separator.Value.Contains('['))
                text = text.TrimEnd(']', ' ');
            if (text.Length > 0)
                yield return (header[..separator.Index], text);
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // "12. ", "Q3) ", "4a: ", "Q2_1 - ", "12 ".
    [GeneratedRegex(@"^[A-Za-z]{0,2}\d{1,4}([._]\d{1,3})?[a-z]?\s?[.):\-–]?\s+")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s?\[|\s[-–—|>/]+\s|[:.)?]\s")]
    private static partial Regex Separators();
}
