using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Survey.App.Reporting;
using Survey.App.Storage;
using Survey.App.Telemetry;
using Survey.Core.Scoring;
using Survey.Reports.Painting.Pdf;

namespace Survey.App.Batches;

/// <summary>
/// From the stored answers of one company to its stored report. The report is saved first and the company's end is written last, so that a second run does
/// nothing to a company that has ended and makes the same report of one that has not.
/// </summary>
public sealed partial class CompanyReporting(
    IBatchStore batches, IBatchItemStore items, IReportStore reports, BatchLooks looks, BatchEraser eraser, BatchQueues queues, PdfPainter painter,
    ILogger<CompanyReporting> logger)
{
    /// <summary>Reports the company if it waits; asks for the end of the batch if no other waits any more.</summary>
    public async Task ReportAsync(string batchId, string itemId, CancellationToken cancellationToken)
    {
        if (await batches.FindAsync(batchId, cancellationToken) is not { Value: var batch })
        {
            // Deleted while the message was under way; a report that was made then may have been left behind.
            await eraser.EraseAsync(batchId, cancellationToken);
            return;
        }

        if (batch.State != BatchState.Running)
            return;
        if (await items.FindAsync(batchId, itemId, cancellationToken) is { Value.State: BatchItemState.Waiting } found)
            await EndAsync(batch, found, cancellationToken);
        if (!await items.HasWaitingAsync(batchId, itemId, cancellationToken))
            await queues.SendFinishAsync(batchId, cancellationToken);
    }

    private async Task EndAsync(Batch batch, Versioned<BatchItem> found, CancellationToken cancellationToken)
    {
        var item = found.Value;
        using var work = SurveyTelemetry.MeasureCompany(batch.Id, item.Id);
        if (await items.FindAnswersAsync(batch.Id, item.Id, cancellationToken) is not { } answers)
        {
            await RequireEndedAsync(item, cancellationToken);
            return;
        }

        var settings = await looks.SettingsAsync(batch, cancellationToken);
        var report = new CompanyReporter(settings, painter).Report(
            item.Company, BatchAnswers.Read(answers.Span, settings.Questionnaire), item.Invited is { } invited ? InvitedNumbers.OfTotal(invited) : null);
        var digest = await SaveAsync(item, report, cancellationToken);
        var scores = report.Result is { } result ? BatchScores.Write(result.Scorecard) : null;
        var ended = CompanyRules.End(item, report, digest) ?? throw new InvalidOperationException("A company that waits can end.");
        if (await items.FinishAsync(ended, found.ETag, scores, cancellationToken))
            LogEnded(batch.Id, item.Id, ended.State);
        else if (await items.FindAsync(batch.Id, item.Id, cancellationToken) is null)
            await eraser.EraseAsync(batch.Id, cancellationToken);
        SurveyTelemetry.CountCompany(ended.State.ToString());
        work.Done();
    }

    // Somebody else ended it between the two reads. Else its answers are lost, which a retry cannot mend.
    private async Task RequireEndedAsync(BatchItem item, CancellationToken cancellationToken)
    {
        if (await items.FindAsync(item.BatchId, item.Id, cancellationToken) is { Value.State: BatchItemState.Waiting })
            throw new InvalidDataException($"The answers of company {item.Id} of batch {item.BatchId} are not there.");
    }

    private async Task<ImmutableArray<byte>?> SaveAsync(BatchItem item, CompanyReport report, CancellationToken cancellationToken)
    {
        if (report.Pdf is not { } pdf)
            return null;
        await reports.SaveAsync(item.BatchId, BatchFiles.ReportOf(item.Id), pdf, cancellationToken);
        return [.. SHA256.HashData(pdf.Span)];
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Company {ItemId} of batch {BatchId} has ended: {State}.")]
    private partial void LogEnded(string batchId, string itemId, BatchItemState state);
}
