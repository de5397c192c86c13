using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Survey.App.Storage;

namespace Survey.App.Batches;

/// <summary>Records that a file could not be split: its batch fails, with a reason, and the file is deleted.</summary>
public sealed partial class RecordPoisonedSplitFunction(BatchSplitter splitter, PoisonedMessages poisoned, ILogger<RecordPoisonedSplitFunction> logger)
{
    private const string Reason = "The file could not be taken in five attempts and has been deleted. Upload it again, or tell whoever runs this service.";

    /// <summary>Never throws: a message that fails here would come back without end.</summary>
    [Function(nameof(RecordPoisonedSplitFunction))]
    public Task RunAsync([QueueTrigger(BatchQueues.SplitPoison)] string message, CancellationToken cancellationToken) =>
        poisoned.RecordAsync(BatchQueues.Split, () => NoteAsync(BatchOrder.Read(message), cancellationToken), cancellationToken);

    private Task NoteAsync(BatchOrder order, CancellationToken cancellationToken)
    {
        LogFailed(order.BatchId);
        return splitter.GiveUpAsync(order.BatchId, Reason, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Batch {BatchId} could not be split; it is given up.")]
    private partial void LogFailed(string batchId);
}
