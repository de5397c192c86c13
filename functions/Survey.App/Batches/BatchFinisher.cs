using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Survey.Core.Portfolios;
using Survey.Reports;

namespace Survey.App.Batches;

/// <summary>Ends a batch once every company has ended: makes the comparison of its companies, then writes that it has finished.</summary>
public sealed partial class BatchFinisher(
    IBatchStore batches, IBatchItemStore items, IUploadStore uploads, PortfolioFiles files, BatchChanges changes, TimeProvider clock,
    ILogger<BatchFinisher> logger)
{
    private const int ReadsAtATime = 16;

    /// <summary>Ends the batch if it is running and no company of it waits; else does nothing. Safe to repeat: the same scores give the same files.</summary>
    public async Task FinishAsync(string batchId, CancellationToken cancellationToken)
    {
        if (await batches.FindAsync(batchId, cancellationToken) is not { Value: { State: BatchState.Running } batch }
            || await items.HasWaitingAsync(batchId, near: "", cancellationToken))
            return;

        var ended = await items.ListAllAsync(batchId, cancellationToken).ToListAsync(cancellationToken);
        await files.SaveAsync(batch, await EntriesAsync(ended, cancellationToken), Rejected(ended), cancellationToken);
        await uploads.DeleteAllAsync(batchId, cancellationToken);
        if (await changes.ApplyAsync(batchId, running => BatchRules.Finish(running, reason: null, clock.GetUtcNow()), cancellationToken) is not null)
            LogFinished(batchId);
    }

    private static ImmutableArray<RejectedCompany> Rejected(IEnumerable<BatchItem> ended) =>
        [.. ended.Where(item => item.Reason is not null).Select(item => new RejectedCompany(item.Company, item.Reason!))];

    private async Task<ImmutableArray<PortfolioEntry>> EntriesAsync(IEnumerable<BatchItem> ended, CancellationToken cancellationToken)
    {
        var scored = ended.Where(item => item.State is BatchItemState.Done or BatchItemState.TooFew).ToList();
        var entries = new PortfolioEntry[scored.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtATime, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, scored.Count, options, async (i, stop) =>
        {
            var scores = await items.FindScoresAsync(scored[i].BatchId, scored[i].Id, stop)
                ?? throw new InvalidDataException($"The scores of company {scored[i].Id} of batch {scored[i].BatchId} are not there.");
            entries[i] = PortfolioEntry.Of(BatchScores.Read(scores));
        });
        return [.. entries];
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Batch {BatchId} has finished.")]
    private partial void LogFinished(string batchId);
}
