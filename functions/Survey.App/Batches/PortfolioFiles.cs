using System.Collections.Immutable;
using Survey.App.Exporting;
using Survey.App.Reporting;
using Survey.Core.Portfolios;
using Survey.Reports;
using Survey.Reports.Composition.Portfolio;
using Survey.Reports.Painting.Pdf;

namespace Survey.App.Batches;

/// <summary>Makes the comparison of a batch's companies in each of its formats, and keeps it beside their reports.</summary>
public sealed class PortfolioFiles(IReportStore reports, BatchLooks looks, PdfPainter painter)
{
    /// <summary>Saves every file, replacing what an earlier run left.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="entries">The companies that were scored, in any order.</param>
    /// <param name="rejected">Those that could not be.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task SaveAsync(
        Batch batch, ImmutableArray<PortfolioEntry> entries, ImmutableArray<RejectedCompany> rejected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var settings = await looks.SettingsAsync(batch, cancellationToken);
        var questionnaire = settings.Questionnaire;
        var comparison = PortfolioComparison.Of(entries);
        await SaveAsync(
            batch, BatchFiles.PortfolioCsv, file => PortfolioCsvWriter.WriteAsync(file, comparison, questionnaire, cancellationToken), cancellationToken);
        await SaveAsync(
            batch, BatchFiles.PortfolioXlsx, file => PortfolioWorkbookWriter.WriteAsync(file, comparison, questionnaire, cancellationToken), cancellationToken);
        var request = new PortfolioRequest
        {
            Questionnaire = questionnaire,
            Date = settings.Date,
            Name = batch.Name,
            Consultant = settings.Consultant,
            ConsultantContact = settings.ConsultantContact,
            Rejected = rejected,
            RejectedRows = batch.Contents?.RejectedRows ?? 0,
            Logo = settings.Logo,
            Accent = settings.Accent,
            Paper = settings.Paper,
        };
        await reports.SaveAsync(batch.Id, BatchFiles.PortfolioPdf, painter.Paint(PortfolioComposer.Compose(comparison, request)), cancellationToken);
    }

    private async Task SaveAsync(Batch batch, string name, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        await write(file);
        await reports.SaveAsync(batch.Id, name, file.GetBuffer().AsMemory(0, (int)file.Length), cancellationToken);
    }
}
