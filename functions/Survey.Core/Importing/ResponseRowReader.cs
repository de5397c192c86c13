using Survey.Core.Answers;

namespace Survey.Core.Importing;

/// <summary>Reads one respondent's row under a header that is understood.</summary>
internal sealed class ResponseRowReader(ResponseHeader header, AnswerScales scales, ImportSettings settings, int statusColumn)
{
    private const int LongestQuotedCell = 60;

    private static readonly TextIndex Unmarked = new([new[] { "0", "no", "n", "false", "off", "unchecked", "not selected" }.Select(text => (text, text))]);

    private static readonly TextIndex Previews = new([FormTools.Previews.Select(text => (text, text))]);

    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Whether a row came from somebody who tried the form out.</summary>
    public bool IsPreview(ReadOnlySpan<string> cells) =>
        statusColumn >= 0 && statusColumn < cells.Length && Previews.Find(cells[statusColumn]) is not null;

    /// <summary>The row, without its file; null when it is rejected, and then why has been reported.</summary>
    public ImportedRow? Read(int row, ReadOnlySpan<string> cells, TableSink sink)
    {
        if (cells.Length > header.Count && HasText(cells[header.Count..]))
        {
            sink.Reject(row, "", null, $"Has more cells than the {header.Count} of the header row.");
            return null;
        }

        var isRejected = !ReadCells(row, cells, sink);
        var company = header.Has(FieldTexts.Company) ? _cells.GetValueOrDefault(FieldTexts.Company) : settings.Company;
        if (company?.Length is not (> 0 and <= ImportLimits.CompanyLength))
        {
            sink.Reject(row, header.TextOf(FieldTexts.Company), Shorten(company), $"Must name the company, in at most {ImportLimits.CompanyLength} characters.");
            isRejected = true;
        }

        WorkTimeCells.Unify(_cells);
        var reading = AnswerSheetParser.Parse(settings.Questionnaire, _cells, WrongTimes.Drop);
        foreach (var problem in reading.Problems)
            sink.Reject(row, header.TextOf(problem.Place), Quote(problem), problem.Reason);

        if (isRejected || !reading.IsValid)
            return null;

        foreach (var warning in reading.Warnings)
            sink.Note(row, header.TextOf(warning.Place), warning.Value, warning.Reason);

        return new("", row, company!, _cells.GetValueOrDefault(FieldTexts.Respondent), reading.Value);
    }

    private bool ReadCells(int row, ReadOnlySpan<string> cells, TableSink sink)
    {
        _cells.Clear();
        _texts.Clear();
        var isGood = true;
        for (var column = 0; column < Math.Min(cells.Length, header.Count); column++)
        {
            var text = cells[column];
            if (header[column] is not { Field: { } field } meaning || string.IsNullOrWhiteSpace(text))
                continue;

            if (text.Length > ImportLimits.CellLength)
            {
                sink.Reject(row, header.TextOf(field), field == FieldTexts.Company ? Shorten(text) : null, $"Must have at most {ImportLimits.CellLength:N0} characters; this has {text.Length:N0}.");
                isGood = false;
            }
            else if (meaning.Use == ColumnUse.Choice)
                isGood &= Unmarked.Find(text) is not null || Choose(row, field, meaning.Answer!, sink);
            else
                (_texts[field], _cells[field]) = (text, scales.Read(field, text.Trim()));
        }

        return isGood;
    }

    private bool Choose(int row, string field, string answer, TableSink sink)
    {
        if (_cells.TryAdd(field, answer) || _cells[field] == answer)
            return true;

        sink.Reject(row, header.TextOf(field), $"{_cells[field]}, {answer}", "Must have one answer; two are marked.");
        return false;
    }

    // The text as it stands in the file, not as it was understood. What is long or holds an address is somebody's own words.
    private string? Quote(Problem problem)
    {
        var text = problem.Value is not null && problem.Value == _cells.GetValueOrDefault(problem.Place) ? _texts.GetValueOrDefault(problem.Place) : problem.Value;
        return text is null || text.Length > LongestQuotedCell || text.Contains('@') ? null : text.Trim();
    }

    // A company's name is nobody's own words.
    private static string? Shorten(string? company)
    {
        if (string.IsNullOrWhiteSpace(company) || company.Length <= LongestQuotedCell)
            return string.IsNullOrWhiteSpace(company) ? null : company;

        var end = char.IsHighSurrogate(company[LongestQuotedCell - 1]) ? LongestQuotedCell - 1 : LongestQuotedCell;
        return company[..end] + "…";
    }

    private static bool HasText(ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
        {
            if (!string.IsNullOrWhiteSpace(cell))
                return true;
        }

        return false;
    }
}
