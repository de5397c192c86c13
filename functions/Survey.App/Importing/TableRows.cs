using System.Collections.Immutable;
using Survey.Core.Importing;
using Sylvan.Data.Csv;

namespace Survey.App.Importing;

/// <summary>Numbers the rows of a table and hands them to its reader: the first is the header.</summary>
internal sealed class TableRows(string file, ImportSettings settings, IResponseSink sink)
{
    private ResponseTableReader? _table;
    private int _row;
    private bool _isStopped;

    /// <summary>Takes the row that a CSV reader stands on.</summary>
    public void Add(CsvDataReader csv)
    {
        _row++;
        var cells = new string[csv.RowFieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = csv.GetString(i);

        if (_table is null)
            _table = new(file, cells, settings, sink);
        else
            _table.Add(_row, cells);
    }

    /// <summary>Says that the rest of the table cannot be read.</summary>
    public void Stop(string reason)
    {
        _isStopped = true;
        sink.Report(new(file, _row + 1, "", null, reason + " Nothing was read from here on.", IsRejection: true));
    }

    /// <summary>Ends the table.</summary>
    public ImmutableArray<ImportedTable> Finish()
    {
        if (_table is not null)
            return [_table.Finish()];

        if (_row == 0 && !_isStopped)
            sink.Report(new(file, 0, "", null, "The file is empty.", IsRejection: true));
        return [];
    }
}
