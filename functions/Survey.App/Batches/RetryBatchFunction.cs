using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Problems;

namespace Survey.App.Batches;

/// <summary>Sends the companies of a batch that failed again, and makes the comparison anew; no other company is touched.</summary>
public sealed class RetryBatchFunction(BatchAccess access, BatchRetry retry, BatchViews views)
{
    private const int FirstCompanies = 100;

    /// <summary>202 with the status; 409 while the batch is running, and when nothing in it failed.</summary>
    [Function(nameof(RetryBatchFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/batches/{id}/retry")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;
        return await retry.SendAgainAsync(id, cancellationToken) is not { } batch
            ? ApiProblem.Conflict("There is nothing to try again: the batch is still running, or nothing in it failed. Its status says which.")
            : new JsonAnswer<BatchView>(
                StatusCodes.Status202Accepted, await views.ShowAsync(batch, FirstCompanies, continuation: null, cancellationToken),
                BatchJson.Default.BatchView, BatchViews.PathOf(id));
    }
}
