using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;

namespace Survey.App.Assessments;

/// <summary>Shows an assessment and where it stands.</summary>
public sealed class ShowAssessmentFunction(ConsultantAccess access, AssessmentViews views)
{
    /// <summary>200 with the status; 404 for another workspace's assessment as for none.</summary>
    [Function(nameof(ShowAssessmentFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        return entry.IsRefused
            ? entry.Refusal
            : new JsonAnswer<AssessmentView>(
                StatusCodes.Status200OK, await views.ShowAsync(entry.Found.Value, cancellationToken), AssessmentJson.Default.AssessmentView);
    }
}
