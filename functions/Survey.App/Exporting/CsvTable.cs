using System.Collections.Immutable;
using CsvHelper;

namespace Survey.App.Exporting;

/// <summary>Writes a table as CSV, a row at a time.</summary>
internal static class CsvTable
{
    /// <summary>Writes heads and rows.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="language">BCP 47 tag of the reader's language.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows; taken one by one.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static async Task WriteAsync<TRow>(
        Stream stream, string language, ImmutableArray<ExportColumn<TRow>> columns, IEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        await using var csv = CsvDialect.Begin(stream, language);
        foreach (var column in columns)
            csv.WriteText(column.Name);
        await csv.EndRecordAsync(cancellationToken);
        foreach (var row in rows)
        {
            foreach (var column in columns)
                WriteField(csv, column.Value(row));
            await csv.EndRecordAsync(cancellationToken);
        }
    }

    private static void WriteField(CsvWriter csv, ExportValue value)
    {
        if (value.Number is { } number)
            csv.WriteField(number);
        else
            csv.WriteText(value.Text);
    }
}
