using System.Collections.Immutable;

namespace Survey.Core.Importing;

/// <summary>What became of one table: a CSV file or a sheet of a workbook.</summary>
/// <param name="File">The file, as in <see cref="ImportProblem.File"/>.</param>
/// <param name="Tool">The form tool that wrote it, by its header; null for any other table.</param>
/// <param name="HeaderRows">How many rows head it; 0 when it holds nothing.</param>
/// <param name="IsUsable">False when the header is not one of responses, so that no row was read.</param>
/// <param name="Columns">Every column in order, and how it was understood; empty when there is no header.</param>
/// <param name="RowsRead">Rows of answers; blank ones and previews of a form left out.</param>
/// <param name="RowsKept">Rows that were taken, repeated ones included.</param>
public sealed record ImportedTable(
    string File, string? Tool, int HeaderRows, bool IsUsable, ImmutableArray<ColumnMeaning> Columns, int RowsRead, int RowsKept)
{
    /// <summary>Rows that were rejected.</summary>
    public int RowsRejected => RowsRead - RowsKept;
}
