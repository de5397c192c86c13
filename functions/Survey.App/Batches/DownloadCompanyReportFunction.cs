using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Survey.App.Batches;

/// <summary>The report of one company of a batch.</summary>
public sealed class DownloadCompanyReportFunction(BatchAccess access, BatchDownloads downloads)
{
    /// <summary>200 with the file; 304 when the caller has it; 404 when there is none.</summary>
    [Function(nameof(DownloadCompanyReportFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/batches/{id}/reports/{item}.pdf")] HttpRequest request,
        string id, string item, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        return entry.IsRefused ? entry.Refusal : await downloads.ReportAsync(entry.Found.Value, item, cancellationToken);
    }
}
