using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Survey.App.Batches;

/// <summary>Deletes a batch with its companies, scores and reports.</summary>
public sealed class DeleteBatchFunction(BatchAccess access, BatchEraser eraser)
{
    /// <summary>204 once all of it is gone.</summary>
    [Function(nameof(DeleteBatchFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/batches/{id}")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;

        await eraser.DeleteAsync(id, cancellationToken);
        return Results.NoContent();
    }
}
