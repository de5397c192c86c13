using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Assessments;
using Survey.App.Consulting;

namespace Survey.App.AssessmentPages;

/// <summary>Asks whether an assessment is to be closed now, and says what follows from it: closing is final.</summary>
public sealed class AskCloseFunction(AssessmentGate gate, IParticipantStore participants, TimeProvider clock)
{
    /// <summary>The question; 404 for another workspace's assessment as for none; 409 when it is closed.</summary>
    [Function(nameof(AskCloseFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assessments/{id}/close")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var pass = await gate.EnterAsync(request, id, cancellationToken);
        if (pass.IsRefused)
            return pass.Refusal;
        var texts = gate.Frame(request, pass.Session).Texts;
        if (!pass.Assessment.TakesAnswers(clock.GetUtcNow()))
            return ConsultantMessages.Conflict(request, texts["close.closed"]);

        var heads = await participants.CountAsync(id, cancellationToken);
        var missing = pass.Assessment.MinimumGroup - heads.Answered;
        return gate.Ask(request, pass, new(
            texts["close.title"],
            texts.Format("close.lead", ("company", pass.Assessment.Company), ("answered", heads.Answered), ("n", heads.Invited)),
            texts[missing > 0 ? "close.few" : "close.what"],
            missing > 0 ? texts.Count("close.few.text", missing, ("k", pass.Assessment.MinimumGroup)) : texts["close.what.text"],
            texts["close.keep"],
            texts["close.go"],
            AssessmentLinks.Close(id),
            CloseFromPageFunction.Purpose));
    }
}
