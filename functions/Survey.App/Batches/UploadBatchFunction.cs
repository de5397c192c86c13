using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Consulting;
using Survey.App.Pages;
using Survey.App.Problems;
using Survey.Core;

namespace Survey.App.Batches;

/// <summary>Takes the file that the form on the page sends.</summary>
public sealed class UploadBatchFunction(ConsultantDoor door, FormTokens tokens, BatchReceiver receiver, BatchPages pages)
{
    /// <summary>What the form is for.</summary>
    internal const string Purpose = "upload batch";

    /// <summary>303 to the page of the batch; else the page again with everything that is wrong, or why the form was not taken.</summary>
    [Function(nameof(UploadBatchFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "batches")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entry = await door.EnterAsync(request, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;
        if (door.IsForeign(request))
            return ConsultantMessages.Refused(request, "foreign");

        // The token comes before the file, so that nothing of a forged form is stored.
        var reception = await receiver.ReceiveAsync(
            entry.Session.Workspace,
            request,
            fields => tokens.IsValid(fields.Values.GetValueOrDefault(FormTokens.Field), Purpose, entry.Session.Subject) ? null : ApiProblem.NoAccess(),
            cancellationToken);
        if (!reception.IsRefused)
            return new SeeOther(BatchLinks.To(reception.Batch.Id));
        if (reception.Refusal.Status == StatusCodes.Status401Unauthorized)
            return ConsultantMessages.Refused(request, "token");
        // A refusal without problems is about the file as a whole: too large, or of no format that is read here.
        ImmutableArray<Problem> problems = reception.Refusal.Problems is { IsEmpty: false } listed
            ? listed
            : [new(UploadFields.File, null, reception.Refusal.Detail)];
        return await pages.ListAsync(request, entry.Session, reception.Refusal.Status, problems, cancellationToken);
    }
}
