using System.Collections.Immutable;
using Survey.Core.Answers;

namespace Survey.Core.Importing;

/// <summary>
/// Makes sheets of a table of responses, a row at a time, and hands each on at once: one row a respondent, a header row of field names or question
/// texts, cells of codes or answer texts. A bad cell rejects its row and no other.
/// </summary>
public sealed class ResponseTableReader
{
    private const int LongestCompany = 200;

    private readonly string _file;
    private readonly ImportSettings _settings;
    private readonly IResponseSink _sink;
    private readonly ResponseWordings _wordings;
    private readonly ResponseHeader _header;
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);
    private bool? _isUsable;
    private int _read;
    private int _kept;

    /// <summary>Begins with the header row.</summary>
    /// <param name="file">The file, as in <see cref="ImportProblem.File"/>.</param>
    /// <param name="headers">The texts of the header row.</param>
    /// <param name="settings">What is known of the file.</param>
    /// <param name="sink">Where rows and problems go.</param>
    public ResponseTableReader(string file, IReadOnlyList<string> headers, ImportSettings settings, IResponseSink sink)
    {
        _file = file;
        _settings = settings;
        _sink = sink;
        _wordings = new(settings.Questionnaire);
        _header = new(settings.Questionnaire, _wordings, headers);
    }

    /// <summary>Takes one row.</summary>
    /// <param name="row">Its number as spreadsheets count: the header row is 1.</param>
    /// <param name="cells">Its texts. Cells that are missing at the end are no answers; a row of blanks is passed over.</param>
    public void Add(int row, IReadOnlyList<string> cells)
    {
        if (_isUsable is null && _header.TryExtend(cells))
            return;

        if (!IsUsable() || cells.All(string.IsNullOrWhiteSpace))
            return;

        _read++;
        if (cells.Skip(_header.Columns).Any(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            Reject(row, "", null, $"Has more cells than the {_header.Columns} of the header row.");
            return;
        }

        ReadCells(cells);
        Take(row);
    }

    /// <summary>Ends the table.</summary>
    public ImportedTable Finish() => new(_file, IsUsable(), _header.Explain(), _read, _kept);

    // Not before the first row of answers: a second header row may come.
    private bool IsUsable()
    {
        if (_isUsable is { } known)
            return known;

        var problems = _header.Check();
        foreach (var (column, reason) in problems)
            Reject(1, column, null, reason);

        foreach (var column in _header.Explain().Where(column => column.Field is null && column.Header.Length > 0))
            _sink.Report(new(_file, 1, column.Header, null, column.Reason, IsRejection: false));

        _isUsable = problems.IsEmpty;
        return problems.IsEmpty;
    }

    private void Take(int row)
    {
        var company = _header.Has(ResponseWordings.CompanyColumn) ? Cell(ResponseWordings.CompanyColumn) : _settings.Company;
        var isNamed = company?.Length is > 0 and <= LongestCompany;
        if (!isNamed)
            Reject(row, _header.TextOf(ResponseWordings.CompanyColumn), null, $"Must name the company, in at most {LongestCompany} characters.");

        var reading = AnswerSheetParser.Parse(_settings.Questionnaire, _cells, WrongTimes.Drop);
        foreach (var problem in reading.Problems)
            Reject(row, _header.TextOf(problem.Place), problem.Value, problem.Reason);

        if (!isNamed || !reading.IsValid)
            return;

        foreach (var warning in reading.Warnings)
            _sink.Report(new(_file, row, _header.TextOf(warning.Place), warning.Value, warning.Reason, IsRejection: false));

        _kept++;
        _sink.Take(new(_file, row, company!, Cell(ResponseWordings.RespondentColumn), reading.Value));
    }

    private void ReadCells(IReadOnlyList<string> cells)
    {
        _cells.Clear();
        for (var column = 0; column < Math.Min(cells.Count, _header.Columns); column++)
        {
            if (_header.FieldOf(column) is { } field && !string.IsNullOrWhiteSpace(cells[column]))
                _cells[field] = _wordings.CodeOf(field, cells[column].Trim());
        }
    }

    private string? Cell(string field) => _cells.GetValueOrDefault(field);

    private void Reject(int row, string column, string? value, string reason) =>
        _sink.Report(new(_file, row, column, value, reason, IsRejection: true));
}
