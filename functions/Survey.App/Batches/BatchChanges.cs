namespace Survey.App.Batches;

/// <summary>Applies rules to stored batches and companies so that nothing that somebody else wrote meanwhile is lost: decides again on what they wrote.</summary>
public sealed class BatchChanges(IBatchStore batches, IBatchItemStore items)
{
    private const int Attempts = 30;

    /// <summary>Reads a batch, decides, and writes if nobody wrote in between; else from the start.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="rule">Decides on the batch as it stands; null leaves it so. May be called several times.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What was stored; null when the rule left the batch as it stands, or there is none.</returns>
    /// <exception cref="InvalidOperationException">Others kept writing for 30 attempts.</exception>
    public async Task<Batch?> ApplyAsync(string batchId, Func<Batch, Batch?> rule, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await batches.FindAsync(batchId, cancellationToken) is not { } found || rule(found.Value) is not { } next)
                return null;
            if (await batches.UpdateAsync(next, found.ETag, cancellationToken))
                return next;
        }

        throw new InvalidOperationException($"Batch {batchId} kept changing while it was to be changed.");
    }

    /// <summary>The same for a company of a batch.</summary>
    public async Task<BatchItem?> ApplyAsync(
        string batchId, string itemId, Func<BatchItem, BatchItem?> rule, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await items.FindAsync(batchId, itemId, cancellationToken) is not { } found || rule(found.Value) is not { } next)
                return null;
            if (await items.UpdateAsync(next, found.ETag, cancellationToken))
                return next;
        }

        throw new InvalidOperationException($"Company {itemId} of batch {batchId} kept changing while it was to be changed.");
    }
}
