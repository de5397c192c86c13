using System.Collections.Immutable;
using Survey.App.Batches;
using Survey.App.Importing;
using Survey.Core.Portfolios;
using Survey.Reports;

namespace Survey.Cli.Batches;

/// <summary>Gathers what becomes of the companies of a batch, in their order, and writes what is said of all of them together.</summary>
internal sealed class BatchResults : IDisposable
{
    private readonly RejectedList _rejected;
    private readonly ResponseSpool _spool;
    private readonly int _minimumGroup;
    private readonly ScoresFile _scores;
    private readonly ManifestCompany?[] _companies;
    private readonly PortfolioEntry?[] _entries;
    private readonly OutputFile?[] _reports;

    /// <summary>Begins with no company.</summary>
    public BatchResults(OutputFolder folder, ResponseSpool spool, RejectedList rejected, int minimumGroup)
    {
        _spool = spool;
        _rejected = rejected;
        _minimumGroup = minimumGroup;
        _scores = ScoresFile.Begin(folder);
        _companies = new ManifestCompany?[spool.Companies.Count];
        _entries = new PortfolioEntry?[spool.Companies.Count];
        _reports = new OutputFile?[spool.Companies.Count];
    }

    /// <summary>What became of each company, once all are there.</summary>
    public ImmutableArray<ManifestCompany> Companies => [.. _companies.OfType<ManifestCompany>()];

    /// <summary>Whether any company has its report.</summary>
    public bool HasReports => _reports.Any(report => report is not null);

    /// <summary>Takes a company. Not for several threads at once.</summary>
    public void Add(CompanyOutcome outcome)
    {
        var index = outcome.Task.Index;
        var card = outcome.Report.Result?.Scorecard;
        _companies[index] = Describe(outcome);
        _entries[index] = card is null ? null : PortfolioEntry.Of(card);
        _reports[index] = outcome.File;
        _scores.Add(index, card);
    }

    /// <summary>Writes everything that is about all companies; every file of the batch but its manifest.</summary>
    /// <param name="portfolio">Writes the comparison.</param>
    /// <param name="request">What the comparison needs; companies that could not be scored are added.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<ImmutableArray<OutputFile>> FinishAsync(PortfolioOutputs portfolio, PortfolioRequest request, CancellationToken cancellationToken)
    {
        var rejected = Companies.Where(company => company.State == CompanyState.Rejected).Select(company => new RejectedCompany(company.Company, company.Reason!));
        var comparison = PortfolioComparison.Of([.. _entries.OfType<PortfolioEntry>()]);
        foreach (var company in Companies.Where(company => company.State != CompanyState.Done))
            _rejected.Add(CompanyWithoutReport.Line(company.Company, company.Reason!));

        return
        [
            .. _reports.OfType<OutputFile>(),
            .. await portfolio.WriteAsync(comparison, request with { Rejected = [.. rejected] }, cancellationToken),
            await _scores.FinishAsync(cancellationToken),
            await _rejected.FinishAsync(cancellationToken),
        ];
    }

    /// <inheritdoc/>
    public void Dispose() => _scores.Dispose();

    private ManifestCompany Describe(CompanyOutcome outcome)
    {
        var company = outcome.Task.Company;
        if (outcome.Report.Result is not { Scorecard: var card })
            return new(company, _spool.CountOf(company), CompanyState.Rejected, null, string.Join(" ", outcome.Report.Problems.Select(problem => problem.Reason)));

        return card.TooFew is { } missing
            ? new(company, card.Respondents, CompanyState.TooFew, null, CompanyWithoutReport.TooFew(missing, _minimumGroup))
            : new(company, card.Respondents, CompanyState.Done, outcome.File?.File, null);
    }
}
