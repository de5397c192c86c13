using System.Collections.Immutable;
using Survey.Core.Importing;

namespace Survey.App.Importing;

/// <summary>What became of one file of responses.</summary>
/// <param name="File">Its name without its folder.</param>
/// <param name="Format">What it was found to be, such as <c>CSV, UTF-8, semicolons</c>.</param>
/// <param name="Tables">Its tables that hold something: one of CSV, one a sheet of a workbook; empty when the file could not be read at all.</param>
public sealed record ImportOutcome(string File, string Format, ImmutableArray<ImportedTable> Tables)
{
    /// <summary>Whether any table is one of responses. Its rows may all have been rejected.</summary>
    public bool IsUsable => Tables.Any(table => table.IsUsable);

    /// <summary>Rows of answers that were read.</summary>
    public int RowsRead => Tables.Sum(table => table.RowsRead);

    /// <summary>Rows that were taken, repeated ones included.</summary>
    public int RowsKept => Tables.Sum(table => table.RowsKept);

    /// <summary>Rows that were rejected.</summary>
    public int RowsRejected => Tables.Sum(table => table.RowsRejected);
}
