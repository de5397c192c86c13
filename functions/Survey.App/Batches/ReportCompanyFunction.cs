using Microsoft.Azure.Functions.Worker;
using Survey.App.Telemetry;

namespace Survey.App.Batches;

/// <summary>Makes the report of one company of a batch.</summary>
public sealed class ReportCompanyFunction(CompanyReporting reporting, TimeProvider clock)
{
    /// <summary>Safe to run any number of times. A message that cannot be read fails, and ends in the poison queue.</summary>
    [Function(nameof(ReportCompanyFunction))]
    public async Task RunAsync([QueueTrigger(BatchQueues.Report)] string message, CancellationToken cancellationToken)
    {
        var order = CompanyOrder.Read(message);
        using var handling = SurveyTelemetry.StartHandling(BatchQueues.Report, order.TraceParent, clock.GetUtcNow() - order.DueAt);
        await reporting.ReportAsync(order.BatchId, order.ItemId, cancellationToken);
    }
}
