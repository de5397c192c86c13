using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Assessments;
using Survey.App.Consulting;
using Survey.App.Pages;

namespace Survey.App.AssessmentPages;

/// <summary>Removes somebody who has not answered, from the page.</summary>
public sealed class RemoveFromPageFunction(AssessmentGate gate, ParticipantRemoval removal)
{
    /// <summary>What the form is for.</summary>
    internal const string Purpose = "remove participant";

    /// <summary>303 to the page of the assessment; 404 when there is no such person; 409 when they have answered, or it is closed.</summary>
    [Function(nameof(RemoveFromPageFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "assessments/{id}/people/{participantId}")] HttpRequest request,
        string id, string participantId, CancellationToken cancellationToken)
    {
        var pass = await gate.EnterPostedAsync(request, id, Purpose, cancellationToken);
        if (pass.IsRefused)
            return pass.Refusal;
        return await removal.RemoveAsync(pass.Assessment, participantId, cancellationToken) is { } refusal
            ? refusal.Status == StatusCodes.Status404NotFound ? ConsultantMessages.NoSuchPerson(request) : AssessmentGate.Refused(request, refusal)
            : new SeeOther(AssessmentLinks.To(id));
    }
}
