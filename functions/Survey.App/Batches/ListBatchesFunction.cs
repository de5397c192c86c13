using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;

namespace Survey.App.Batches;

/// <summary>
/// Lists the workspace's batches, those that came in last first, a page at a time: <c>?limit=</c> 1 to 500, <c>&amp;continuation=</c> as the page before gave it.
/// </summary>
public sealed class ListBatchesFunction(ConsultantAccess access, IBatchStore batches)
{
    /// <summary>200 with one page, which may be empty before the end; 400 for a wrong limit or continuation.</summary>
    [Function(nameof(ListBatchesFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/batches")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.FindWorkspaceAsync(request, cancellationToken) is not { } workspace)
            return ApiProblem.NoAccess();
        return await PageQuery.AnswerAsync(request, async (limit, continuation) =>
        {
            var page = await batches.ListAsync(workspace.Id, limit, continuation, cancellationToken);
            var lines = page.Items.Where(BatchRules.IsShown).Select(BatchViews.Line);
            return new JsonAnswer<BatchLines>(StatusCodes.Status200OK, new([.. lines], page.Continuation), BatchJson.Default.BatchLines);
        });
    }
}
