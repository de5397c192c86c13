using Survey.App.Reporting;

namespace Survey.App.Batches;

/// <summary>Deletes all of a batch. Its own row goes last, so that whoever finds it can finish what was begun.</summary>
public sealed class BatchEraser(
    IBatchStore batches, IBatchItemStore items, IUploadStore uploads, IReportStore reports, BatchChanges changes)
{
    /// <summary>Marks the batch and deletes all of it: from the mark on nothing of it is shown, and a timer finishes what a crash interrupts.</summary>
    public async Task DeleteAsync(string batchId, CancellationToken cancellationToken)
    {
        await changes.ApplyAsync(batchId, BatchRules.Delete, cancellationToken);
        await EraseAsync(batchId, cancellationToken);
    }

    /// <summary>Deletes everything that the stores hold under this id. Safe to repeat, and for an id that there is not.</summary>
    public async Task EraseAsync(string batchId, CancellationToken cancellationToken)
    {
        await uploads.DeleteAllAsync(batchId, cancellationToken);
        await items.DeleteAllAsync(batchId, cancellationToken);
        await reports.DeleteAllAsync(batchId, cancellationToken);
        await batches.DeleteAsync(batchId, cancellationToken);
    }
}
