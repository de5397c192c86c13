using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Survey.App.Importing;

/// <summary>What the numbers of a workbook's cells stand for, by the number of their style.</summary>
internal sealed partial class WorkbookStyles
{
    private readonly NumberKind[] _kinds;

    private WorkbookStyles(NumberKind[] kinds) => _kinds = kinds;

    /// <summary>Takes the styles of a workbook; null for one that has none.</summary>
    public static WorkbookStyles Read(Stylesheet? sheet)
    {
        var codes = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId is not null)
            .GroupBy(format => format.NumberFormatId!.Value)
            .ToDictionary(format => format.Key, format => format.First().FormatCode?.Value ?? "");
        return new([.. (sheet?.CellFormats?.Elements<CellFormat>() ?? []).Select(format => KindOf(format.NumberFormatId?.Value ?? 0, codes))]);
    }

    /// <summary>What numbers of this style stand for.</summary>
    public NumberKind this[int style] => style >= 0 && style < _kinds.Length ? _kinds[style] : NumberKind.Plain;

    // The ids that need no code are those of ECMA-376, part 1, 18.8.30.
    private static NumberKind KindOf(uint id, Dictionary<uint, string> codes) =>
        codes.TryGetValue(id, out var code) ? KindOf(code)
        : id is 9 or 10 ? NumberKind.Percent
        : id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) ? NumberKind.Date
        : NumberKind.Plain;

    private static NumberKind KindOf(string code)
    {
        var bare = Literals().Replace(code, "");
        return bare.Contains('%') ? NumberKind.Percent
            : DateParts().IsMatch(bare) ? NumberKind.Date
            : NumberKind.Plain;
    }

    // Texts in quotation marks, escaped characters, fillers, and colours, currencies and conditions in brackets; elapsed time stays.
    [GeneratedRegex("""
        "[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]|General
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literals();

    [GeneratedRegex("[ymdhs]", RegexOptions.IgnoreCase)]
    private static partial Regex DateParts();
}

/// <summary>What the number in a cell stands for.</summary>
internal enum NumberKind
{
    /// <summary>A number.</summary>
    Plain,

    /// <summary>A share that is shown in per cent.</summary>
    Percent,

    /// <summary>A day or time, counted in days.</summary>
    Date,
}
