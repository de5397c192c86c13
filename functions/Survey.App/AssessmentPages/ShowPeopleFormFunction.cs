using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Consulting;

namespace Survey.App.AssessmentPages;

/// <summary>The form to add people to an open assessment.</summary>
public sealed class ShowPeopleFormFunction(AssessmentGate gate, AssessmentForms forms, TimeProvider clock)
{
    /// <summary>The form; 404 for another workspace's assessment as for none; 409 when it is closed.</summary>
    [Function(nameof(ShowPeopleFormFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assessments/{id}/people")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var pass = await gate.EnterAsync(request, id, cancellationToken);
        if (pass.IsRefused)
            return pass.Refusal;
        return pass.Assessment.TakesAnswers(clock.GetUtcNow())
            ? forms.ShowPeople(request, pass, StatusCodes.Status200OK, [])
            : ConsultantMessages.Conflict(request, gate.Frame(request, pass.Session).Texts["people.closed"]);
    }
}
