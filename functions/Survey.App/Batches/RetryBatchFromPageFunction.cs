using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Consulting;
using Survey.App.Pages;

namespace Survey.App.Batches;

/// <summary>Sends the companies of a batch that failed again, from its page.</summary>
public sealed class RetryBatchFromPageFunction(ConsultantDoor door, BatchAccess access, BatchRetry retry)
{
    /// <summary>What the form is for.</summary>
    internal const string Purpose = "retry batch";

    /// <summary>303 to the page of the batch, also when there was nothing to try again: the page says how it stands.</summary>
    [Function(nameof(RetryBatchFromPageFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "batches/{id}/retry")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var entry = await door.EnterPostedAsync(request, Purpose, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;
        if (await access.FindAsync(entry.Session.Workspace, id, cancellationToken) is null)
            return ConsultantMessages.Missing(request);
        await retry.SendAgainAsync(id, cancellationToken);
        return new SeeOther(BatchLinks.To(id));
    }
}
