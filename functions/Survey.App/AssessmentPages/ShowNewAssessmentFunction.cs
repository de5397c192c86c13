using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Consulting;

namespace Survey.App.AssessmentPages;

/// <summary>The form for a new assessment.</summary>
public sealed class ShowNewAssessmentFunction(ConsultantDoor door, AssessmentForms forms)
{
    /// <summary>The form; <c>?like=</c> fills it in for the company of an earlier assessment of the workspace; 303 to the sign-in for whoever has not signed in.</summary>
    [Function(nameof(ShowNewAssessmentFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "new-assessment")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entry = await door.EnterAsync(request, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;
        var fields = await forms.BeginAsync(request, entry.Session, cancellationToken);
        return forms.ShowNew(request, entry.Session, StatusCodes.Status200OK, fields, []);
    }
}
