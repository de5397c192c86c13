using System.Collections.Immutable;
using Survey.Core.Questions;

namespace Survey.Core.Answers;

/// <summary>
/// Makes sheets of a table of responses, a row at a time: one row a respondent, a header row of field names or question texts, cells of codes or
/// answer texts. A bad cell rejects its row and no other. Of two rows with the same respondent in a company the last counts.
/// </summary>
public sealed class ResponseTableReader
{
    private const int MostReported = 1_000;
    private const int LongestCompany = 200;

    private readonly Questionnaire _questionnaire;
    private readonly ResponseWordings _wordings;
    private readonly string _company;
    private readonly ResponseHeader _header;
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _warnings = [];
    private readonly List<Row> _rows = [];
    private readonly Dictionary<(string Company, string Respondent), int> _respondents = [];
    private ImmutableArray<Problem>? _headerProblems;
    private int _unreported;

    /// <summary>Begins with the header row.</summary>
    /// <param name="questionnaire">What was asked.</param>
    /// <param name="headers">The texts of the header row.</param>
    /// <param name="company">Name of the company when the table has no <c>company</c> column.</param>
    public ResponseTableReader(Questionnaire questionnaire, IReadOnlyList<string> headers, string company)
    {
        _questionnaire = questionnaire;
        _wordings = new(questionnaire);
        _company = company;
        _header = new(questionnaire, _wordings, headers);
    }

    /// <summary>Takes one row.</summary>
    /// <param name="row">Its number as spreadsheets count: the header row is 1.</param>
    /// <param name="cells">Its texts. Cells that are missing at the end are no answers; a row of blanks is passed over.</param>
    public void Add(int row, IReadOnlyList<string> cells)
    {
        if (_headerProblems is null && _header.TryExtend(cells))
            return;

        if (!HeaderProblems().IsEmpty || cells.All(string.IsNullOrWhiteSpace))
            return;

        if (cells.Skip(_header.Columns).Any(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            Reject(new Problem($"row {row}", null, $"Has more cells than the {_header.Columns} of the header row."));
            return;
        }

        ReadCells(cells);
        Take(row);
    }

    /// <summary>Everything that was read.</summary>
    public ImportedResponses Finish()
    {
        if (!HeaderProblems().IsEmpty)
            return ImportedResponses.Rejected(HeaderProblems());

        var companies = _rows
            .GroupBy(row => row.Company, StringComparer.Ordinal)
            .Select(group => new CompanyResponses(group.Key, [.. group.Select(row => row.Sheet)]));
        if (_unreported > 0)
            _problems.Add(new Problem("table", null, $"{_unreported} more cells are wrong; only the first {MostReported:N0} are listed."));

        return new([.. companies], [.. _problems], [.. _warnings]);
    }

    // Not before the first row of answers: a second header row may come.
    private ImmutableArray<Problem> HeaderProblems()
    {
        if (_headerProblems is null)
        {
            _headerProblems = _header.Check();
            _warnings.AddRange(_header.Ignored());
        }

        return _headerProblems.Value;
    }

    private void Take(int row)
    {
        var company = _header.Has(ResponseWordings.CompanyColumn) ? Cell(ResponseWordings.CompanyColumn) : _company;
        if (company is null || company.Length > LongestCompany)
            Reject(At(row, new Problem(ResponseWordings.CompanyColumn, null, $"Must name the company, in at most {LongestCompany} characters.")));

        var reading = AnswerSheetParser.Parse(_questionnaire, _cells, WrongTimes.Drop);
        foreach (var problem in reading.Problems)
            Reject(At(row, problem));

        if (company is null || company.Length > LongestCompany || !reading.IsValid)
            return;

        _warnings.AddRange(reading.Warnings.Select(warning => At(row, warning)));
        Keep(new(row, company, Cell(ResponseWordings.RespondentColumn), reading.Value));
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

    private void Keep(Row row)
    {
        if (row.Respondent is { } respondent)
        {
            if (_respondents.TryGetValue((row.Company, respondent), out var earlier))
            {
                var first = _rows[earlier].Number;
                string reason = $"Stands again in row {row.Number}; this row does not count.", counterpart = $"Replaces row {first}; this row counts.";
                _warnings.Add(At(first, new Problem(ResponseWordings.RespondentColumn, respondent, reason)));
                _warnings.Add(At(row.Number, new Problem(ResponseWordings.RespondentColumn, respondent, counterpart)));
                _rows[earlier] = row;
                return;
            }

            _respondents[(row.Company, respondent)] = _rows.Count;
        }

        _rows.Add(row);
    }

    private string? Cell(string field) => _cells.GetValueOrDefault(field);

    private Problem At(int row, Problem problem) =>
        problem with { Place = $"row {row}, {_header.TextOf(problem.Place)}" };

    private void Reject(Problem problem)
    {
        if (_problems.Count < MostReported)
            _problems.Add(problem);
        else
            _unreported++;
    }

    private sealed record Row(int Number, string Company, string? Respondent, AnswerSheet Sheet);
}
