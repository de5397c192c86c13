using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Problems;

namespace Survey.App.Batches;

/// <summary>
/// Shows a batch and where each of its companies stands, a page of them at a time: <c>?limit=</c> 1 to 500, <c>&amp;continuation=</c> as the page before gave it.
/// </summary>
public sealed class ShowBatchFunction(BatchAccess access, BatchViews views)
{
    /// <summary>200 with the status and a tag of it; 304 when the caller has it; 404 for another workspace's batch as for none.</summary>
    [Function(nameof(ShowBatchFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/batches/{id}")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        return entry.IsRefused
            ? entry.Refusal
            : await PageQuery.AnswerAsync(request, async (limit, continuation) =>
                new TaggedJson<BatchView>(await views.ShowAsync(entry.Found.Value, limit, continuation, cancellationToken), BatchJson.Default.BatchView));
    }
}
