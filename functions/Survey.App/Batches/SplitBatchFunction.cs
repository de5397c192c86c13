using Microsoft.Azure.Functions.Worker;
using Survey.App.Telemetry;

namespace Survey.App.Batches;

/// <summary>Takes the file of a batch apart into its companies.</summary>
public sealed class SplitBatchFunction(BatchSplitter splitter, TimeProvider clock)
{
    /// <summary>Safe to run any number of times. A message that cannot be read fails, and ends in the poison queue.</summary>
    [Function(nameof(SplitBatchFunction))]
    public async Task RunAsync([QueueTrigger(BatchQueues.Split)] string message, CancellationToken cancellationToken)
    {
        var order = BatchOrder.Read(message);
        using var handling = SurveyTelemetry.StartHandling(BatchQueues.Split, order.TraceParent, clock.GetUtcNow() - order.DueAt);
        await splitter.SplitAsync(order.BatchId, cancellationToken);
    }
}
