namespace Survey.App.Batches;

/// <summary>Tries again what failed in a batch.</summary>
public sealed class BatchRetry(BatchChanges changes, IBatchItemStore items, BatchSplitter splitter, TimeProvider clock)
{
    /// <summary>The batch, running again; null when it is still running or nothing in it failed.</summary>
    public async Task<Batch?> SendAgainAsync(string batchId, CancellationToken cancellationToken)
    {
        // The batch first: a timer takes up one that runs although no company of it waits, but never one that has finished.
        var counts = await items.CountAsync(batchId, cancellationToken);
        if (await changes.ApplyAsync(batchId, batch => BatchRules.Retry(batch, counts, clock.GetUtcNow()), cancellationToken) is not { } running)
            return null;
        await foreach (var item in items.ListAllAsync(batchId, cancellationToken).Where(item => item.State == BatchItemState.Failed))
            await changes.ApplyAsync(batchId, item.Id, CompanyRules.Retry, cancellationToken);
        await splitter.SendAsync(batchId, cancellationToken);
        return running;
    }
}
