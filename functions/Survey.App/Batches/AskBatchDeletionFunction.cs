using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Consulting;
using Survey.App.Pages;

namespace Survey.App.Batches;

/// <summary>Asks whether a batch is to be deleted, and says what goes with it.</summary>
public sealed class AskBatchDeletionFunction(ConsultantDoor door, BatchAccess access, FormTokens tokens)
{
    /// <summary>The question; 404 for another workspace's batch as for none.</summary>
    [Function(nameof(AskBatchDeletionFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "batches/{id}/delete")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var entry = await door.EnterAsync(request, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;
        return await access.FindAsync(entry.Session.Workspace, id, cancellationToken) is { } found
            ? new PageResult<DeleteBatchPage>(
                StatusCodes.Status200OK, new DeleteBatchModel(ConsultantFrame.Of(request, entry.Session, tokens), found.Value))
            : ConsultantMessages.Missing(request);
    }
}
