using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Survey.App.Storage;

namespace Survey.App.Batches;

/// <summary>Records that a company's report could not be made: it stands as failed in the batch, with a reason, and can be sent again.</summary>
public sealed partial class RecordPoisonedReportFunction(
    BatchChanges changes, IBatchItemStore items, BatchQueues queues, PoisonedMessages poisoned, ILogger<RecordPoisonedReportFunction> logger)
{
    private const string Reason = "The report could not be made in five attempts. Try again; if that does not help, tell whoever runs this service.";

    /// <summary>Never throws: a message that fails here would come back without end.</summary>
    [Function(nameof(RecordPoisonedReportFunction))]
    public Task RunAsync([QueueTrigger(BatchQueues.ReportPoison)] string message, CancellationToken cancellationToken) =>
        poisoned.RecordAsync(BatchQueues.Report, () => NoteAsync(CompanyOrder.Read(message), cancellationToken), cancellationToken);

    private async Task NoteAsync(CompanyOrder order, CancellationToken cancellationToken)
    {
        LogFailed(order.BatchId, order.ItemId);
        await changes.ApplyAsync(order.BatchId, order.ItemId, item => CompanyRules.Fail(item, Reason), cancellationToken);
        if (!await items.HasWaitingAsync(order.BatchId, order.ItemId, cancellationToken))
            await queues.SendFinishAsync(order.BatchId, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Company {ItemId} of batch {BatchId} could not be reported; it is given up.")]
    private partial void LogFailed(string batchId, string itemId);
}
