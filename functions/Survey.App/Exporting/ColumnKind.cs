namespace Survey.App.Exporting;

/// <summary>What the cells of a column hold, and how they are rounded.</summary>
internal enum ColumnKind
{
    /// <summary>Words, or a code in lower case.</summary>
    Text,

    /// <summary>A count.</summary>
    Count,

    /// <summary>A score or lower bound from 0 to 100: whole points, rounded down.</summary>
    Score,

    /// <summary>An upper bound from 0 to 100: whole points, rounded up.</summary>
    UpperBound,

    /// <summary>Per cent of a working week: two decimals.</summary>
    Percent,

    /// <summary>From 0 to 1: two decimals.</summary>
    Share,
}
