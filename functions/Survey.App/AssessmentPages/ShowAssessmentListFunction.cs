using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Consulting;

namespace Survey.App.AssessmentPages;

/// <summary>The page of all assessments: how many have answered, where each stands, what comes next.</summary>
public sealed class ShowAssessmentListFunction(ConsultantDoor door, AssessmentList list)
{
    /// <summary>The page; 303 to the sign-in for whoever has not signed in.</summary>
    [Function(nameof(ShowAssessmentListFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assessments")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entry = await door.EnterAsync(request, cancellationToken);
        return entry.IsRefused ? entry.Refusal : await list.ShowAsync(request, entry.Session, cancellationToken);
    }
}
