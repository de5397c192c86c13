using System.Buffers;
using System.Collections.Immutable;
using Survey.Core.Answers;
using Survey.Core.Importing;
using Survey.Core.Questions;

namespace Survey.App.Importing;

/// <summary>
/// Keeps the sheets of any number of companies in a temporary file until they are read, a company at a time; memory holds where each stands. Of two
/// rows with the same respondent in a company the last counts. Adding is for one caller at a time; reading, once all is added, for many.
/// </summary>
public sealed class ResponseSpool : IAsyncDisposable
{
    private readonly SpoolFile _file;
    private readonly Questionnaire _questionnaire;
    private readonly RespondentHash _hash = new();
    private readonly ArrayBufferWriter<byte> _sheet = new(1_024);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _companies = [];
    private readonly List<List<SpoolPlace>> _places = [];
    private readonly Dictionary<UInt128, Earlier> _respondents = [];
    private readonly HashSet<(int Company, string Spelling)> _spellings = [];

    private ResponseSpool(SpoolFile file, Questionnaire questionnaire) => (_file, _questionnaire) = (file, questionnaire);

    /// <summary>The companies in the order in which they first appeared, each spelt as it was there.</summary>
    public IReadOnlyList<string> Companies => _companies;

    /// <summary>Makes an empty spool. Nobody but the current user can read its file, which goes with the spool, or with the process.</summary>
    /// <param name="questionnaire">What was asked: the questionnaire of every sheet.</param>
    /// <param name="folder">Where to keep the file; null for the system's temporary folder.</param>
    public static ResponseSpool Create(Questionnaire questionnaire, string? folder = null) => new(SpoolFile.Create(folder), questionnaire);

    /// <summary>
    /// Adds a row; reports when it replaces an earlier one, or spells its company differently. False, and reported, for a row beyond what
    /// <see cref="ImportLimits"/> allow.
    /// </summary>
    public bool Add(ImportedRow row, Action<ImportProblem> report)
    {
        if (NumberOf(row, report) is not { } company)
            return false;

        _sheet.ResetWrittenCount();
        AnswerSheetBytes.Write(row.Sheet, _sheet);
        var place = _file.Append(_sheet.WrittenSpan);
        if (row.Respondent is null || !Replace(row, company, place, report))
            _places[company].Add(place);

        return true;
    }

    /// <summary>The company of this name as <see cref="Companies"/> has it, however it is spelt here; null when there is none.</summary>
    public string? Find(string company) => _numbers.TryGetValue(CompanyKey.Of(company), out var number) ? _companies[number] : null;

    /// <summary>Number of sheets of a company that count; 0 for one that is not among <see cref="Companies"/>.</summary>
    public int CountOf(string company) => _numbers.TryGetValue(CompanyKey.Of(company), out var number) ? _places[number].Count : 0;

    /// <summary>The sheets of a company that count, in the order of the files; empty for one that is not among <see cref="Companies"/>.</summary>
    public ImmutableArray<AnswerSheet> Read(string company)
    {
        if (!_numbers.TryGetValue(CompanyKey.Of(company), out var number))
            return [];

        var places = _places[number];
        var sheets = ImmutableArray.CreateBuilder<AnswerSheet>(places.Count);
        foreach (var bytes in _file.Read(places))
            sheets.Add(AnswerSheetBytes.Read(bytes.Span, _questionnaire));

        return sheets.MoveToImmutable();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _file.Dispose();
        return ValueTask.CompletedTask;
    }

    private int? NumberOf(ImportedRow row, Action<ImportProblem> report)
    {
        var key = CompanyKey.Of(row.Company);
        if (_numbers.TryGetValue(key, out var number))
        {
            if (_companies[number] != row.Company && _spellings.Add((number, row.Company)))
                report(At(row, row.Company, $"Is taken for the same company as \"{_companies[number]}\", as its first row spells it.", isRejection: false));

            if (_places[number].Count < ImportLimits.RowsPerCompany)
                return number;

            report(At(row, null, $"A company may have at most {ImportLimits.RowsPerCompany:N0} answers.", isRejection: true));
            return null;
        }

        if (_companies.Count == ImportLimits.Companies)
        {
            report(At(row, null, $"One import may have at most {ImportLimits.Companies:N0} companies.", isRejection: true));
            return null;
        }

        _numbers.Add(key, _companies.Count);
        _companies.Add(row.Company);
        _places.Add([]);
        return _companies.Count - 1;
    }

    private static ImportProblem At(ImportedRow row, string? value, string reason, bool isRejection) =>
        new(row.File, row.Number, "company", value, reason, isRejection);

    private bool Replace(ImportedRow row, int company, SpoolPlace place, Action<ImportProblem> report)
    {
        var key = _hash.Of(company, row.Respondent!);
        if (!_respondents.TryGetValue(key, out var earlier))
        {
            _respondents[key] = new(row.File, row.Number, _places[company].Count);
            return false;
        }

        report(new(earlier.File, earlier.Row, "respondent", null, $"Has the same respondent id as {Name(row, earlier.File)}, which counts instead; this row does not count.", IsRejection: false));
        report(new(row.File, row.Number, "respondent", null, $"Has the same respondent id as {Name(earlier, row.File)}, which it replaces; this row counts.", IsRejection: false));
        _places[company][earlier.Index] = place;
        _respondents[key] = earlier with { File = row.File, Row = row.Number };
        return true;
    }

    private static string Name(ImportedRow row, string beside) => Name(new Earlier(row.File, row.Number, 0), beside);

    private static string Name(Earlier row, string beside) => row.File == beside ? $"row {row.Row}" : $"row {row.Row} of {row.File}";

    private readonly record struct Earlier(string File, int Row, int Index);
}
