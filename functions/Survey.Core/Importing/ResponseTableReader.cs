namespace Survey.Core.Importing;

/// <summary>
/// Makes sheets of a table of responses, a row at a time, and hands each on at once: one row a respondent under one to three header rows, columns by
/// field name or question text, cells by code or answer text. A bad cell rejects its row and no other. Keeps no row longer than it takes to read it.
/// </summary>
public sealed class ResponseTableReader
{
    private readonly string _file;
    private readonly ImportSettings _settings;
    private readonly TableSink _sink;
    private readonly ColumnInterpreter _interpreter;
    private readonly AnswerScales _scales;
    private readonly List<(int Number, string[] Cells)> _opening = [];
    private FormTool? _tool;
    private ResponseHeader? _header;
    private ResponseRowReader? _rows;
    private int _headerRows;
    private int _read;
    private int _kept;

    /// <summary>Begins a table.</summary>
    /// <param name="file">The file, as in <see cref="ImportProblem.File"/>.</param>
    /// <param name="settings">What is known of the file.</param>
    /// <param name="sink">Where rows and problems go.</param>
    public ResponseTableReader(string file, ImportSettings settings, IResponseSink sink)
    {
        _file = file;
        _settings = settings;
        _sink = new(file, sink);
        var languages = ShippedTexts.Of(settings.Questionnaire);
        _scales = new(settings.Questionnaire, languages, settings.Mapping);
        _interpreter = new(settings.Questionnaire, new(settings.Questionnaire, languages), _scales);
    }

    /// <summary>Takes one row: first those that head the table, then one a respondent.</summary>
    /// <param name="row">Its number as spreadsheets count, from 1.</param>
    /// <param name="cells">Its texts, which are not kept. Cells that are missing at the end are no answers; a row of blanks is passed over.</param>
    public void Add(int row, ReadOnlySpan<string> cells)
    {
        if (_header is not null)
        {
            AddAnswers(row, cells);
            return;
        }

        if (_opening.Count == 0 && IsBlank(cells))
            return;

        _opening.Add((row, cells.ToArray()));
        if (_opening.Count == HeaderFinder.RowsNeeded)
            ReadOpening();
    }

    /// <summary>Ends the table, and says what became of it.</summary>
    public ImportedTable Finish()
    {
        if (_header is null && _opening.Count > 0)
            ReadOpening();

        return new(_file, _tool?.Name, _headerRows, _rows is not null, _header?.Explain() ?? [], _read, _kept);
    }

    private void ReadOpening()
    {
        string[][] rows = [.. _opening.Select(row => row.Cells)];
        _tool = HeaderFinder.ToolOf(rows);
        _headerRows = Math.Min(_settings.Mapping?.HeaderRows ?? HeaderFinder.CountRows(rows, _tool, _interpreter), rows.Length);
        var reader = new HeaderReader(_interpreter, _tool, _settings.Mapping);
        string[][] headers = rows[.._headerRows];
        _header = reader.Read(headers);
        ReportHeader(reader.Unmatched(headers));
        if (_header.Problems.Count > 0 || !CheckWidth(headers))
            return;

        _rows = new(_header, _scales, _settings, reader.StatusColumn(rows[0]));
        foreach (var (number, cells) in _opening.Skip(_headerRows))
            AddAnswers(number, cells);
    }

    private bool CheckWidth(string[][] headers)
    {
        if (headers.All(row => row.Length <= ImportLimits.Columns))
            return true;

        _sink.Reject(_opening[0].Number, "", null, $"A table may have at most {ImportLimits.Columns:N0} columns.");
        return false;
    }

    private void ReportHeader(IEnumerable<string> unmatched)
    {
        var row = _opening[0].Number;
        foreach (var (column, reason) in _header!.Problems)
            _sink.Reject(row, column, null, reason);

        foreach (var column in _header.Explain().Where(column => column.Use == ColumnUse.Ignored && column.Header.Length > 0))
            _sink.Note(row, column.Header, null, column.Reason);

        foreach (var header in unmatched)
            _sink.Note(row, header, null, "The mapping names this column; the table does not have it.");
    }

    private void AddAnswers(int row, ReadOnlySpan<string> cells)
    {
        if (_rows is null || IsBlank(cells))
            return;

        if (_rows.IsPreview(cells))
        {
            _sink.Note(row, "", null, "Is a preview of the form, not an answer; the row is left out.");
            return;
        }

        _read++;
        if (_rows.Read(row, cells, _sink) is { } read && _sink.Take(read))
            _kept++;
    }

    private static bool IsBlank(ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
        {
            if (!string.IsNullOrWhiteSpace(cell))
                return false;
        }

        return true;
    }
}
