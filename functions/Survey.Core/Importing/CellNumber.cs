using System.Globalization;

namespace Survey.Core.Importing;

/// <summary>Reads the numbers of cells as people and spreadsheets write them.</summary>
internal static class CellNumber
{
    private const int MostDigits = 20;

    /// <summary>
    /// A number that is not negative, with a point or a comma before its decimals, and maybe a percent sign behind. False for any other text.
    /// </summary>
    public static bool TryParse(string cell, out decimal number, out bool isPercent)
    {
        isPercent = cell.EndsWith('%');
        var text = cell.AsSpan(0, isPercent ? cell.Length - 1 : cell.Length).TrimEnd();
        number = 0;
        if (text.Length > MostDigits || text.Count(',') > 1)
            return false;

        Span<char> point = stackalloc char[text.Length];
        text.Replace(point, ',', '.');
        return decimal.TryParse(point, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>A whole number without trailing zeros, as codes are written; any other number as it is.</summary>
    public static string Write(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
