using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Survey.App.Importing;
using Survey.App.Reporting;
using Survey.App.Storage;
using Survey.App.Telemetry;
using Survey.Core.Questions;

namespace Survey.App.Batches;

/// <summary>
/// Takes the file of a batch apart: companies are stored before the batch says so, the file is deleted after that, and then each company is asked for. So
/// whatever ends a process, a second run finds what the first has done and goes on.
/// </summary>
public sealed partial class BatchSplitter(
    IBatchStore batches, IBatchItemStore items, IUploadStore uploads, IReportStore reports, ReportBranding branding, BatchChanges changes,
    BatchQueues queues, TimeProvider clock, ILogger<BatchSplitter> logger)
{
    private const int KeptProblems = 50;

    /// <summary>Splits the file if that is still to be done, and asks for the report of every company that still waits. Safe to repeat.</summary>
    public async Task SplitAsync(string batchId, CancellationToken cancellationToken)
    {
        if ((await batches.FindAsync(batchId, cancellationToken))?.Value is { State: BatchState.Splitting, Reason: null } batch)
        {
            using var work = SurveyTelemetry.MeasureSplit(batchId);
            await ReadAsync(batch, cancellationToken);
            work.Done();
        }

        await FollowUpAsync(batchId, cancellationToken);
    }

    /// <summary>Gives the batch up with a reason, unless its companies are stored by now. The file is deleted, and there will be no report.</summary>
    public async Task GiveUpAsync(string batchId, string reason, CancellationToken cancellationToken)
    {
        await changes.ApplyAsync(batchId, batch => BatchRules.Reject(batch, reason, contents: null), cancellationToken);
        await FollowUpAsync(batchId, cancellationToken);
    }

    // The file goes before the end of the batch is written, so that no batch that has ended has one; and whatever is left of one that is deleted.
    private async Task FollowUpAsync(string batchId, CancellationToken cancellationToken)
    {
        var batch = (await batches.FindAsync(batchId, cancellationToken))?.Value;
        if (batch is { State: BatchState.Receiving or BatchState.Splitting, Reason: null })
            return;
        await uploads.DeleteAllAsync(batchId, cancellationToken);
        if (batch is { State: BatchState.Splitting })
            await changes.ApplyAsync(batchId, splitting => BatchRules.Fail(splitting, clock.GetUtcNow()), cancellationToken);
        if (batch is { State: BatchState.Running })
            await SendAsync(batchId, cancellationToken);
    }

    /// <summary>Asks for the report of every company that waits; where none does, for the end of the batch.</summary>
    public async Task SendAsync(string batchId, CancellationToken cancellationToken)
    {
        if (!await items.HasWaitingAsync(batchId, near: "", cancellationToken))
        {
            await queues.SendFinishAsync(batchId, cancellationToken);
            return;
        }

        var waiting = items.ListAllAsync(batchId, cancellationToken).Where(item => item.State == BatchItemState.Waiting).Select(item => item.Id);
        await queues.SendReportsAsync(batchId, waiting, cancellationToken);
    }

    private async Task ReadAsync(Batch batch, CancellationToken cancellationToken)
    {
        await using var file = batch.Upload is { } upload ? await uploads.OpenAsync(batch.Id, upload, cancellationToken) : null;
        if (file is null)
        {
            await changes.ApplyAsync(batch.Id, next => BatchRules.Reject(next, "The file is no longer there. Upload it again.", contents: null), cancellationToken);
            return;
        }

        var questionnaire = BuiltInQuestionnaire.In(batch.Settings.Language);
        var problems = new BatchProblems();
        await using var spool = ResponseSpool.Create(questionnaire);
        var outcome = await ResponseImporter.ReadAsync(file, batch.FileName, BatchImport.Settings(batch, questionnaire), spool, problems.Add, cancellationToken);
        var invited = BatchImport.Invited(batch, spool, problems.Add);
        await reports.SaveAsync(batch.Id, BatchFiles.Rejected, await problems.WriteCsvAsync(batch.Settings.Language, cancellationToken), cancellationToken);
        var contents = Describe(outcome, spool, problems);
        if (BatchImport.Refusal(outcome, spool) is { } refusal)
        {
            await changes.ApplyAsync(batch.Id, next => BatchRules.Reject(next, refusal, contents), cancellationToken);
            LogRejected(batch.Id);
            return;
        }

        await StoreAsync(batch, spool, invited, cancellationToken);
        var look = await branding.CopyAsync(batch.WorkspaceId, batch.Id, cancellationToken);
        await changes.ApplyAsync(batch.Id, next => BatchRules.Split(next, contents, look, clock.GetUtcNow()), cancellationToken);
        LogSplit(batch.Id, contents.Companies, contents.Responses, contents.RejectedRows);
    }

    private async Task StoreAsync(Batch batch, ResponseSpool spool, ImmutableDictionary<string, int> invited, CancellationToken cancellationToken)
    {
        var place = 0;
        foreach (var companies in spool.Companies.Chunk(StorageLimits.BatchRows))
        {
            // What an earlier run has stored is the same, in the same hundreds: the file says so.
            var added = companies.Select(company => Item(batch, ++place, company, invited, spool)).ToImmutableArray();
            await items.AddAsync(batch.Id, added, cancellationToken);
        }
    }

    private static NewBatchItem Item(Batch batch, int place, string company, ImmutableDictionary<string, int> invited, ResponseSpool spool)
    {
        var sheets = spool.Read(company);
        var item = new BatchItem
        {
            BatchId = batch.Id,
            Id = BatchItemRules.IdOf(place),
            Company = company,
            Responses = sheets.Length,
            Invited = invited.TryGetValue(company, out var number) ? number : null,
            State = BatchItemState.Waiting,
        };
        return new(item, BatchAnswers.Write(sheets, BuiltInQuestionnaire.In(batch.Settings.Language)));
    }

    private static BatchContents Describe(ImportOutcome outcome, ResponseSpool spool, BatchProblems problems) => new(
        spool.Companies.Count, spool.Companies.Sum(spool.CountOf), outcome.RowsRejected, [.. problems.All.Take(KeptProblems)], problems.Count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Batch {BatchId} is split: {Companies} companies, {Responses} responses, {Rejected} rows rejected.")]
    private partial void LogSplit(string batchId, int companies, int responses, int rejected);

    [LoggerMessage(Level = LogLevel.Information, Message = "Nothing of the file of batch {BatchId} could be used.")]
    private partial void LogRejected(string batchId);
}
