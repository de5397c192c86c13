namespace Survey.App.Exporting;

/// <summary>How kinds of columns are named in a codebook.</summary>
internal static class ColumnKinds
{
    /// <summary>Whether cells have decimals.</summary>
    public static bool HasDecimals(this ColumnKind kind) => kind is ColumnKind.Percent or ColumnKind.Share;

    /// <summary>The unit, in words.</summary>
    public static string Unit(this ColumnKind kind) => kind switch
    {
        ColumnKind.Count => "number",
        ColumnKind.Score or ColumnKind.UpperBound => "points, 0 to 100",
        ColumnKind.Percent => "per cent of the working week",
        ColumnKind.Share => "0 to 1",
        _ => "text",
    };

    /// <summary>How values are rounded, in words; empty where nothing is.</summary>
    public static string Rounding(this ColumnKind kind) => kind switch
    {
        ColumnKind.Score => "down to whole points",
        ColumnKind.UpperBound => "up to whole points",
        ColumnKind.Percent or ColumnKind.Share => "to two decimals",
        _ => "",
    };
}
