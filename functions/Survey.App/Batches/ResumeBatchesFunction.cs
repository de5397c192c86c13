using Microsoft.Azure.Functions.Worker;

namespace Survey.App.Batches;

/// <summary>Takes up what a process began and did not finish, and sees to it that no upload is kept for longer than an hour.</summary>
public sealed class ResumeBatchesFunction(
    BatchSweep sweep, BatchSplitter splitter, BatchEraser eraser, BatchChanges changes, BatchQueues queues, IBatchItemStore items, TimeProvider clock)
{
    private const string TooLate = "The file could not be taken in time and has been deleted. Upload it again.";

    /// <summary>Runs every half minute.</summary>
    [Function(nameof(ResumeBatchesFunction))]
    public Task RunAsync([TimerTrigger("*/30 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) => sweep.RunAsync(
        [BatchState.Receiving, BatchState.Splitting, BatchState.Running, BatchState.Deleting], batch => ResumeAsync(batch, cancellationToken), cancellationToken);

    private Task ResumeAsync(Batch batch, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (batch.State == BatchState.Deleting)
            return eraser.EraseAsync(batch.Id, cancellationToken);
        if (BatchResumeRules.IsUploadDue(batch, now))
            return batch.State == BatchState.Receiving
                ? eraser.EraseAsync(batch.Id, cancellationToken)
                : splitter.GiveUpAsync(batch.Id, TooLate, cancellationToken);
        return BatchResumeRules.HasStoodStill(batch, BatchResumeRules.ShortWait, now) ? GoOnAsync(batch, now, cancellationToken) : Task.CompletedTask;
    }

    private async Task GoOnAsync(Batch batch, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (batch.State == BatchState.Splitting)
        {
            await changes.ApplyAsync(batch.Id, next => BatchRules.Resume(next, now), cancellationToken);
            await queues.SendSplitAsync(batch.Id, cancellationToken);
        }
        else if (BatchResumeRules.HasStoodStill(batch, BatchResumeRules.LongWait, now) || !await items.HasWaitingAsync(batch.Id, near: "", cancellationToken))
        {
            await changes.ApplyAsync(batch.Id, next => BatchRules.Resume(next, now), cancellationToken);
            await splitter.SendAsync(batch.Id, cancellationToken);
        }
    }
}
