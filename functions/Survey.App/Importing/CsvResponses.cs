using Survey.Core.Importing;
using Sylvan.Data.Csv;

namespace Survey.App.Importing;

/// <summary>Reads responses from CSV as it streams in: comma, semicolon or tab, quoting as in RFC 4180.</summary>
internal sealed class CsvResponses(string name, ImportSettings settings, IResponseSink sink)
{
    private const int BufferSize = 64 * 1_024;
    private const int LongestRow = 1_024 * 1_024;
    private const int MostNamed = 10;

    // A character that is no character: lines that begin with # are rows here, not comments.
    private const char NoComment = '\uFFFF';

    private readonly ResponseTableReader _table = new(name, settings, sink);
    private string[] _cells = new string[128];
    private readonly List<int> _brokenRows = [];
    private Windows1252Fallback? _fallback;
    private int _row;
    private bool _isStopped;

    /// <summary>Reads a file to its end or its first fault.</summary>
    public async Task<ImportOutcome> ReadAsync(FileBeginning beginning, TextEncoding encoding, CancellationToken cancellationToken)
    {
        var opening = CsvOpening.Read(encoding.Read(beginning.Bytes.Span));
        _fallback = encoding.Fallback;
        using var text = new StreamReader(
            beginning.Whole(), encoding.Encoding, detectEncodingFromByteOrderMarks: true, BufferSize, leaveOpen: true);
        await text.ReadBlockAsync(new char[opening.Skipped], cancellationToken);
        await ReadRowsAsync(text, opening.Delimiter, cancellationToken);
        if (_brokenRows.Count > 0)
            sink.Report(new(name, _brokenRows[0], "", null, $"Some characters of this row are not UTF-8; they were read as Windows-1252.{MoreBroken()}", IsRejection: false));

        var table = _table.Finish();
        if (table.HeaderRows == 0 && !_isStopped)
            sink.Report(new(name, 0, "", null, "The file is empty.", IsRejection: true));

        return new(name, $"CSV, {encoding.Name}, {opening.DelimiterName}", [table]);
    }

    private async Task ReadRowsAsync(StreamReader text, char delimiter, CancellationToken cancellationToken)
    {
        try
        {
            await using var csv = await CsvDataReader.CreateAsync(text, Options(delimiter), cancellationToken);
            while (await csv.ReadAsync(cancellationToken))
                Add(csv);
        }
        catch (CsvRecordTooLargeException)
        {
            Stop("A row may have at most 1 MiB; is a quotation mark not closed?");
        }
        catch (CsvFormatException exception)
        {
            Stop($"The file is not well-formed CSV: {exception.Message}");
        }
    }

    private void Add(CsvDataReader csv)
    {
        _row++;
        var count = csv.RowFieldCount;
        if (count > _cells.Length)
            _cells = new string[count];

        for (var i = 0; i < count; i++)
            _cells[i] = csv.GetString(i);

        if (_fallback?.IsUsed == true)
            Unmark(_cells.AsSpan(0, count));
        _table.Add(_row, _cells.AsSpan(0, count));
    }

    private void Unmark(Span<string> cells)
    {
        var isBroken = false;
        foreach (ref var cell in cells)
        {
            if (!cell.Contains(Windows1252Fallback.Mark, StringComparison.Ordinal))
                continue;

            cell = cell.Replace($"{Windows1252Fallback.Mark}", "", StringComparison.Ordinal);
            isBroken = true;
        }

        if (isBroken)
            _brokenRows.Add(_row);
    }

    private string MoreBroken()
    {
        int[] others = [.. _brokenRows.Skip(1)];
        var more = others.Length > MostNamed ? $" and {others.Length - MostNamed:N0} more" : "";
        return others.Length == 0 ? "" : $" So were some of row {string.Join(", ", others.Take(MostNamed))}{more}.";
    }

    private void Stop(string reason)
    {
        _isStopped = true;
        sink.Report(new(name, _row + 1, "", null, $"{reason} Nothing was read from this row on.", IsRejection: true));
    }

    private static CsvDataReaderOptions Options(char delimiter) => new()
    {
        HasHeaders = false,
        Delimiter = delimiter,
        Comment = NoComment,
        BufferSize = BufferSize,
        MaxBufferSize = LongestRow,
        StringFactory = new CellPool().Get,
    };
}
