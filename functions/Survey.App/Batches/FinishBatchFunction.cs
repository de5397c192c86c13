using Microsoft.Azure.Functions.Worker;
using Survey.App.Telemetry;

namespace Survey.App.Batches;

/// <summary>Makes the comparison of a batch's companies once all of them have ended.</summary>
public sealed class FinishBatchFunction(BatchFinisher finisher, TimeProvider clock)
{
    /// <summary>Safe to run any number of times. A message that cannot be read fails, and ends in the poison queue.</summary>
    [Function(nameof(FinishBatchFunction))]
    public async Task RunAsync([QueueTrigger(BatchQueues.Finish)] string message, CancellationToken cancellationToken)
    {
        var order = BatchOrder.Read(message);
        using var handling = SurveyTelemetry.StartHandling(BatchQueues.Finish, order.TraceParent, clock.GetUtcNow() - order.DueAt);
        await finisher.FinishAsync(order.BatchId, cancellationToken);
    }
}
