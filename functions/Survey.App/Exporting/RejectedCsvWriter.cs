using CsvHelper;
using Survey.Core.Importing;

namespace Survey.App.Exporting;

/// <summary>
/// Writes <c>rejected.csv</c> a row at a time: file, row, column, value and reason of what could not be taken. Free text and labels of people never
/// stand in it: their values are null already.
/// </summary>
public sealed class RejectedCsvWriter : IAsyncDisposable
{
    private static readonly string[] Heads = ["file", "row", "column", "value", "reason"];

    private readonly CsvWriter _csv;

    private RejectedCsvWriter(CsvWriter csv) => _csv = csv;

    /// <summary>Begins with the heads.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="language">BCP 47 tag of the reader's language, which decides on the separator.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static async Task<RejectedCsvWriter> BeginAsync(Stream stream, string language, CancellationToken cancellationToken)
    {
        var csv = CsvDialect.Begin(stream, language);
        foreach (var head in Heads)
            csv.WriteText(head);
        await csv.EndRecordAsync(cancellationToken);
        return new(csv);
    }

    /// <summary>Goes on with a list that has been begun in this language.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="language">BCP 47 tag of the reader's language.</param>
    public static RejectedCsvWriter Continue(Stream stream, string language) => new(CsvDialect.Continue(stream, language));

    /// <summary>Writes one problem. The row is empty for a file as a whole.</summary>
    public async Task WriteAsync(ImportProblem problem, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(problem);
        _csv.WriteText(problem.File);
        _csv.WriteField(problem.Row > 0 ? problem.Row : (int?)null);
        _csv.WriteText(problem.Column);
        _csv.WriteText(problem.Value);
        _csv.WriteText(problem.Reason);
        await _csv.EndRecordAsync(cancellationToken);
    }

    /// <summary>Whether a file begins as such a list does, in any language.</summary>
    /// <param name="path">The file; it need not be there.</param>
    public static bool Wrote(string path) =>
        File.Exists(path) && File.ReadLines(path).FirstOrDefault()?.TrimStart('\uFEFF').Split(',', ';') is { } heads
        && heads.Select(head => head.Trim('"')).SequenceEqual(Heads);

    /// <summary>Writes what is left; the stream stays open.</summary>
    public ValueTask DisposeAsync() => _csv.DisposeAsync();
}
