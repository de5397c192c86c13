using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Survey.App.Batches;

/// <summary>Every report of a batch that is there by now, as one archive.</summary>
public sealed class DownloadBatchReportsFunction(BatchAccess access, BatchDownloads downloads)
{
    /// <summary>200 with the archive, streamed; 404, with the reason, while no company has a report.</summary>
    [Function(nameof(DownloadBatchReportsFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/batches/{id}/reports.zip")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        return entry.IsRefused ? entry.Refusal : await downloads.ReportsAsync(entry.Found.Value, cancellationToken);
    }
}
