using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>Shortens a label that must stay on one line.</summary>
internal static class ShortLabel
{
    private const char Ellipsis = '…';

    /// <summary>The text, or as much of its beginning as fits with an ellipsis. Never parts a pair of surrogates; at least the ellipsis is left.</summary>
    public static string Of(ITextWidths widths, string text, TextStyle style, double width)
    {
        if (widths.Measure(text, style) <= width)
            return text;
        var (fits, tooLong) = (0, text.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            if (widths.Measure(Shortened(text, middle), style) <= width)
                fits = middle;
            else
                tooLong = middle;
        }

        return Shortened(text, fits);
    }

    private static string Shortened(string text, int length)
    {
        var end = length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), [Ellipsis]);
    }
}
