using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Survey.App.Storage;

namespace Survey.App.Batches;

/// <summary>Records that the comparison of a batch's companies could not be made: the batch ends without it, and it can be asked for again.</summary>
public sealed partial class RecordPoisonedFinishFunction(
    BatchChanges changes, PoisonedMessages poisoned, TimeProvider clock, ILogger<RecordPoisonedFinishFunction> logger)
{
    private const string Reason = "The comparison of the companies could not be made in five attempts. Try again; if that does not help, tell whoever runs this service.";

    /// <summary>Never throws: a message that fails here would come back without end.</summary>
    [Function(nameof(RecordPoisonedFinishFunction))]
    public Task RunAsync([QueueTrigger(BatchQueues.FinishPoison)] string message, CancellationToken cancellationToken) =>
        poisoned.RecordAsync(BatchQueues.Finish, () => NoteAsync(BatchOrder.Read(message), cancellationToken), cancellationToken);

    private async Task NoteAsync(BatchOrder order, CancellationToken cancellationToken)
    {
        LogFailed(order.BatchId);
        await changes.ApplyAsync(order.BatchId, batch => BatchRules.Finish(batch, Reason, clock.GetUtcNow()), cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The comparison of batch {BatchId} could not be made; it is given up.")]
    private partial void LogFailed(string batchId);
}
