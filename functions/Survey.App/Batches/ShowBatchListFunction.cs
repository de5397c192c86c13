using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Consulting;

namespace Survey.App.Batches;

/// <summary>The page of all batches, and the form for another one.</summary>
public sealed class ShowBatchListFunction(ConsultantDoor door, BatchPages pages)
{
    /// <summary>The page; 303 to the sign-in for whoever has not signed in.</summary>
    [Function(nameof(ShowBatchListFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "batches")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entry = await door.EnterAsync(request, cancellationToken);
        return entry.IsRefused ? entry.Refusal : await pages.ListAsync(request, entry.Session, StatusCodes.Status200OK, [], cancellationToken);
    }
}
