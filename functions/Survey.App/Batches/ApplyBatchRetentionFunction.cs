using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Survey.App.Batches;

/// <summary>Deletes batches that have been kept long enough, with all their reports.</summary>
public sealed class ApplyBatchRetentionFunction(BatchSweep sweep, BatchEraser eraser, IOptions<SurveyOptions> options, TimeProvider clock)
{
    /// <summary>Runs every night.</summary>
    [Function(nameof(ApplyBatchRetentionFunction))]
    public Task RunAsync([TimerTrigger("0 50 2 * * *")] TimerInfo timer, CancellationToken cancellationToken) => sweep.RunAsync(
        [BatchState.Finished, BatchState.Failed],
        batch => BatchResumeRules.IsExpired(batch, options.Value, clock.GetUtcNow()) ? eraser.DeleteAsync(batch.Id, cancellationToken) : Task.CompletedTask,
        cancellationToken);
}
