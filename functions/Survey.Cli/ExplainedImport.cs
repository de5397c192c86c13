using Survey.App.Importing;
using Survey.Core.Importing;

namespace Survey.Cli;

/// <summary>How files of responses were understood, as text for a terminal or a log: what <c>--explain</c> prints.</summary>
internal static class ExplainedImport
{
    private const int LongestHeader = 50;

    /// <summary>Writes what a file was found to be, and a line a column: its number, its header, what it is used for, and why.</summary>
    public static void Write(TextWriter writer, ImportOutcome outcome)
    {
        if (outcome.Tables.IsEmpty)
            writer.WriteLine($"{outcome.File}: {outcome.Format}");

        foreach (var table in outcome.Tables)
        {
            string?[] facts = [outcome.Format, table.Tool, Count(table.HeaderRows, "header row")];
            writer.WriteLine($"{table.File}: {string.Join("; ", facts.OfType<string>())}");
            writer.WriteLine($"  {Count(table.RowsRead, "row")} of answers: {table.RowsKept:N0} kept, {table.RowsRejected:N0} rejected");
            WriteColumns(writer, table);
        }
    }

    private static void WriteColumns(TextWriter writer, ImportedTable table)
    {
        var lines = table.Columns.Select(column => (Column: column, Header: Shorten(column.Header), Use: Describe(column))).ToArray();
        var headers = lines.Select(line => line.Header.Length).DefaultIfEmpty().Max();
        var uses = lines.Select(line => line.Use.Length).DefaultIfEmpty().Max();
        foreach (var (column, header, use) in lines)
            writer.WriteLine($"  {column.Column,3}  {header.PadRight(headers)}  {use.PadRight(uses)}  {column.Reason}");
    }

    private static string Describe(ColumnMeaning column) => column.Use switch
    {
        ColumnUse.Answers => column.Field!,
        ColumnUse.Choice => $"{column.Field} = {column.Answer}",
        ColumnUse.Dropped => "(dropped)",
        _ => "(ignored)",
    };

    private static string Shorten(string header) => header.Length <= LongestHeader ? header : header[..(LongestHeader - 1)] + "…";

    private static string Count(int number, string noun) => $"{number:N0} {noun}{(number == 1 ? "" : "s")}";
}
