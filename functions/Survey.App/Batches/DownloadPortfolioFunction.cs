using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Survey.App.Batches;

/// <summary>The comparison of a batch's companies: <c>portfolio.pdf</c>, <c>.xlsx</c> or <c>.csv</c>.</summary>
public sealed class DownloadPortfolioFunction(BatchAccess access, BatchDownloads downloads)
{
    /// <summary>200 with the file; 404 before every company has ended, for a batch that failed, and for another format.</summary>
    [Function(nameof(DownloadPortfolioFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/batches/{id}/portfolio.{format}")] HttpRequest request,
        string id, string format, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        return entry.IsRefused ? entry.Refusal : await downloads.PortfolioAsync(entry.Found.Value, format, cancellationToken);
    }
}
