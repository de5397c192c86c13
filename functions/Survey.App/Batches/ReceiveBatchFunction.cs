using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;

namespace Survey.App.Batches;

/// <summary>Takes a file with the answers of one or many companies, as the body or as a form. Reports follow by themselves.</summary>
public sealed class ReceiveBatchFunction(ConsultantAccess access, BatchReceiver receiver, BatchViews views)
{
    private const int RetrySeconds = 2, FirstCompanies = 100;

    /// <summary>202 with the batch and where to follow it; 400 with every problem, 413 above 25 MiB, 415, 422 for a key that came with another file.</summary>
    [Function(nameof(ReceiveBatchFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/batches")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await access.FindWorkspaceAsync(request, cancellationToken) is not { } workspace)
            return ApiProblem.NoAccess();
        var reception = await receiver.ReceiveAsync(
            workspace, request, (_, problems) => IdempotencyKey.Read(request, workspace.Id, problems), cancellationToken);
        if (reception.IsRefused)
            return reception.Refusal;

        request.HttpContext.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        var view = await views.ShowAsync(reception.Batch, FirstCompanies, continuation: null, cancellationToken);
        return new JsonAnswer<BatchView>(
            StatusCodes.Status202Accepted, view, BatchJson.Default.BatchView, BatchViews.PathOf(reception.Batch.Id));
    }
}
