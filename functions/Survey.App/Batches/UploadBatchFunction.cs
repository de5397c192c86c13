using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Consulting;
using Survey.App.Pages;
using Survey.App.Problems;
using Survey.Core;

namespace Survey.App.Batches;

/// <summary>Takes the file that the form on the page sends. A form that is sent again, by a second click or a reload, leads to the batch of the first.</summary>
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

        var reception = await receiver.ReceiveAsync(
            entry.Session.Workspace, request, (fields, problems) => Name(fields, entry.Session, problems), cancellationToken);
        return reception.IsRefused
            ? await RefuseAsync(request, entry.Session, reception.Refusal, cancellationToken)
            : new SeeOther(BatchLinks.To(reception.Batch.Id));
    }

    // Token and name come before the file, so that nothing of a forged form is stored.
    private IdempotencyKey? Name(UploadFields fields, ConsultantSession session, List<Problem> problems)
    {
        if (!tokens.IsValid(fields.Values.GetValueOrDefault(FormTokens.Field), Purpose, session.Subject))
            problems.Add(new(FormTokens.Field, null, "Must be of this form and session."));
        else if (FormName.Of(fields.Values) is { } name)
            return IdempotencyKey.OfPage(session.Workspace.Id, name);
        else
            problems.Add(new(FormName.Field, null, "Must be the name that the form was given out under."));
        return null;
    }

    private async Task<IResult> RefuseAsync(HttpRequest request, ConsultantSession session, ApiProblem refusal, CancellationToken cancellationToken)
    {
        if (refusal.Problems is [{ Place: FormTokens.Field }])
            return ConsultantMessages.Refused(request, "token");
        if (refusal.Problems is [{ Place: FormName.Field }])
            return ConsultantMessages.Refused(request, "form");

        ImmutableArray<Problem> problems = refusal switch
        {
            { Problems: { IsEmpty: false } listed } => listed,

            // The API's words are about a header that a page does not send.
            { Status: StatusCodes.Status409Conflict or StatusCodes.Status422UnprocessableEntity } =>
                [new(UploadFields.File, null, PageTexts.ForConsultant(request)["upload.used"])],

            // A refusal without problems is about the file as a whole: too large, or of no format that is read here.
            _ => [new(UploadFields.File, null, refusal.Detail)],
        };
        return await pages.ListAsync(request, session, refusal.Status, problems, cancellationToken);
    }
}
