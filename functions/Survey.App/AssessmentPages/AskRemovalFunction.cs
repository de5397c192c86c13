using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Assessments;
using Survey.App.Consulting;
using Survey.App.Links;

namespace Survey.App.AssessmentPages;

/// <summary>Asks whether somebody who has not answered is to be removed.</summary>
public sealed class AskRemovalFunction(AssessmentGate gate, IParticipantStore participants, TimeProvider clock)
{
    /// <summary>The question; 404 when there is no such person or assessment; 409 when they have answered, or it is closed.</summary>
    [Function(nameof(AskRemovalFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assessments/{id}/people/{participantId}")] HttpRequest request,
        string id, string participantId, CancellationToken cancellationToken)
    {
        var pass = await gate.EnterAsync(request, id, cancellationToken);
        if (pass.IsRefused)
            return pass.Refusal;
        if (!RandomId.IsWellFormed(participantId, Invitations.IdLength)
            || await participants.FindAsync(id, participantId, cancellationToken) is not { } person)
            return ConsultantMessages.NoSuchPerson(request);

        var texts = gate.Frame(request, pass.Session).Texts;
        if (person.Answered || !pass.Assessment.TakesAnswers(clock.GetUtcNow()))
            return ConsultantMessages.Conflict(request, texts[person.Answered ? "remove.answered" : "remove.closed"]);
        return gate.Ask(request, pass, new(
            texts["remove.title"],
            texts.Format("remove.lead", ("name", person.Name ?? person.Email ?? ""), ("company", pass.Assessment.Company)),
            texts["remove.what"],
            texts["remove.what.text"],
            texts["remove.keep"],
            texts["remove.go"],
            AssessmentLinks.Person(id, participantId),
            RemoveFromPageFunction.Purpose));
    }
}
