using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Survey.App.Batches;

/// <summary>What of a batch's file could not be taken as it stands: file, row, column, value and reason.</summary>
public sealed class DownloadRejectedFunction(BatchAccess access, BatchDownloads downloads)
{
    /// <summary>200 with the file, which may have nothing below its header; 404 before the file was read.</summary>
    [Function(nameof(DownloadRejectedFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/batches/{id}/rejected.csv")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        return entry.IsRefused ? entry.Refusal : await downloads.RejectedAsync(entry.Found.Value, cancellationToken);
    }
}
