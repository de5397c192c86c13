using System.Collections.Immutable;
using Survey.App.Exporting;
using Survey.App.Reporting;
using Survey.App.Workspaces;
using Survey.Core.Portfolios;
using Survey.Core.Questions;
using Survey.Reports;
using Survey.Reports.Composition.Portfolio;
using Survey.Reports.Painting.Pdf;

namespace Survey.App.Batches;

/// <summary>Makes the comparison of a batch's companies in each of its formats, and keeps it beside their reports.</summary>
public sealed class PortfolioFiles(IReportStore reports, IWorkspaceStore workspaces, PdfPainter painter)
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
        var questionnaire = BuiltInQuestionnaire.In(batch.Settings.Language);
        var comparison = PortfolioComparison.Of(entries);
        await SaveAsync(
            batch, BatchFiles.PortfolioCsv, file => PortfolioCsvWriter.WriteAsync(file, comparison, questionnaire, cancellationToken), cancellationToken);
        await SaveAsync(
            batch, BatchFiles.PortfolioXlsx, file => PortfolioWorkbookWriter.WriteAsync(file, comparison, questionnaire, cancellationToken), cancellationToken);
        var request = await RequestAsync(batch, questionnaire, rejected, cancellationToken);
        await reports.SaveAsync(batch.Id, BatchFiles.PortfolioPdf, painter.Paint(PortfolioComposer.Compose(comparison, request)), cancellationToken);
    }

    private async Task SaveAsync(Batch batch, string name, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        await write(file);
        await reports.SaveAsync(batch.Id, name, file.GetBuffer().AsMemory(0, (int)file.Length), cancellationToken);
    }

    private async Task<PortfolioRequest> RequestAsync(
        Batch batch, Questionnaire questionnaire, ImmutableArray<RejectedCompany> rejected, CancellationToken cancellationToken)
    {
        var workspace = await workspaces.FindAsync(batch.WorkspaceId, cancellationToken);
        return new()
        {
            Questionnaire = questionnaire,
            Date = batch.CreatedAt,
            Name = batch.Name,
            Consultant = workspace?.Name,
            ConsultantContact = workspace?.ContactEmail,
            Rejected = rejected,
            RejectedRows = batch.Contents?.RejectedRows ?? 0,
            Paper = batch.Settings.Paper,
        };
    }
}
