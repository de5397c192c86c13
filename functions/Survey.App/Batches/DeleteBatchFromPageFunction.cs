using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Consulting;
using Survey.App.Pages;

namespace Survey.App.Batches;

/// <summary>Deletes a batch from its page.</summary>
public sealed class DeleteBatchFromPageFunction(ConsultantDoor door, BatchAccess access, BatchEraser eraser)
{
    /// <summary>What the form is for.</summary>
    internal const string Purpose = "delete batch";

    /// <summary>303 to the page of all batches once all of it is gone.</summary>
    [Function(nameof(DeleteBatchFromPageFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "batches/{id}/delete")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var entry = await door.EnterPostedAsync(request, Purpose, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;
        if (await access.FindAsync(entry.Session.Workspace, id, cancellationToken) is null)
            return ConsultantMessages.Missing(request);
        await eraser.DeleteAsync(id, cancellationToken);
        return new SeeOther("/batches");
    }
}
