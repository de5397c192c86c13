using System.Diagnostics;
using System.Text.Json;
using Survey.App.Storage;

namespace Survey.App.Batches;

/// <summary>The queues that batches go through: a file to split, a company to report, a batch to finish.</summary>
public sealed class BatchQueues(IWorkQueue queue, TimeProvider clock)
{
    /// <summary>Name of the queue of files to split.</summary>
    public const string Split = "split-batch";

    /// <summary>Name of the queue of companies to report.</summary>
    public const string Report = "report-company";

    /// <summary>Name of the queue of batches of which every company has ended.</summary>
    public const string Finish = "finish-batch";

    /// <summary>Where messages end that failed too often.</summary>
    public const string SplitPoison = Split + "-poison", ReportPoison = Report + "-poison", FinishPoison = Finish + "-poison";

    // Enough that many sends share one wait for the disk or the network.
    private const int SendsAtATime = 64;

    /// <summary>Asks for the batch's file to be split.</summary>
    public Task SendSplitAsync(string batchId, CancellationToken cancellationToken) => SendAsync(Split, batchId, cancellationToken);

    /// <summary>Asks for what remains to be done when every company has ended.</summary>
    public Task SendFinishAsync(string batchId, CancellationToken cancellationToken) => SendAsync(Finish, batchId, cancellationToken);

    /// <summary>Asks for the reports of companies, a message each.</summary>
    public Task SendReportsAsync(string batchId, IAsyncEnumerable<string> itemIds, CancellationToken cancellationToken)
    {
        var trace = Activity.Current?.Id;
        var options = new ParallelOptions { MaxDegreeOfParallelism = SendsAtATime, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(itemIds, options, async (itemId, stop) =>
        {
            var order = new CompanyOrder(batchId, itemId, trace, clock.GetUtcNow());
            await queue.SendAsync(Report, JsonSerializer.Serialize(order, BatchMessageJson.Default.CompanyOrder), TimeSpan.Zero, stop);
        });
    }

    private Task SendAsync(string name, string batchId, CancellationToken cancellationToken)
    {
        var order = new BatchOrder(batchId, Activity.Current?.Id, clock.GetUtcNow());
        return queue.SendAsync(name, JsonSerializer.Serialize(order, BatchMessageJson.Default.BatchOrder), TimeSpan.Zero, cancellationToken);
    }
}
