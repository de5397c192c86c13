using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Consulting;

namespace Survey.App.Batches;

/// <summary>The page of one batch, which follows it while it runs.</summary>
public sealed class ShowBatchPageFunction(ConsultantDoor door, BatchAccess access, BatchPages pages)
{
    /// <summary>The page with a tag of what it says; 304 when the caller has it; 404 for another workspace's batch as for none.</summary>
    [Function(nameof(ShowBatchPageFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "batches/{id}")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var entry = await door.EnterAsync(request, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;
        return await access.FindAsync(entry.Session.Workspace, id, cancellationToken) is { } found
            ? await pages.ShowAsync(request, entry.Session, found.Value, cancellationToken)
            : ConsultantMessages.Missing(request);
    }
}
