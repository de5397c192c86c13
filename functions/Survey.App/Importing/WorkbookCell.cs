using System.Globalization;
using System.Xml;

namespace Survey.App.Importing;

/// <summary>What a cell of a workbook says, as text. Of a formula it is the value that was last worked out.</summary>
internal static class WorkbookCell
{
    private const double LargestExact = 1e15;
    private const double LatestDay = 2_958_466;

    /// <summary>The text of a cell that holds a number.</summary>
    /// <param name="raw">The number as the file has it; a text that is none stays as it is.</param>
    /// <param name="kind">What it stands for.</param>
    public static string OfNumber(string raw, NumberKind kind)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) >= LargestExact)
            return raw;

        if (kind == NumberKind.Date && number is >= 0 and < LatestDay)
            return OfDate(DateTime.FromOADate(number));

        // Decimals leave out the noise of binary fractions: 0.28999999999999998 is 29 per cent.
        var exact = (decimal)number;
        return kind == NumberKind.Percent
            ? string.Create(CultureInfo.InvariantCulture, $"{exact * 100:0.############}%")
            : exact.ToString("0.############", CultureInfo.InvariantCulture);
    }

    /// <summary>The text of a cell that holds a mark: <c>TRUE</c> or <c>FALSE</c>.</summary>
    public static string OfMark(string raw) => raw is "1" or "true" ? "TRUE" : "FALSE";

    /// <summary>A text with the characters that the file wrote as <c>_x000D_</c>.</summary>
    public static string OfText(string text) => text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text) : text;

    private static string OfDate(DateTime date) =>
        date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
