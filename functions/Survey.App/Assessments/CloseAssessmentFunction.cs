using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;

namespace Survey.App.Assessments;

/// <summary>Closes an assessment at the consultant's wish, before its time and for good.</summary>
public sealed class CloseAssessmentFunction(ConsultantAccess access, AssessmentCloser closer, AssessmentViews views)
{
    /// <summary>200 with the status; 409 when it is closed already.</summary>
    [Function(nameof(CloseAssessmentFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/close")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;

        var decision = await closer.CloseAsync(id, cancellationToken);
        return decision.IsRefused
            ? decision.Refusal
            : new JsonAnswer<AssessmentView>(
                StatusCodes.Status200OK, await views.ShowAsync(decision.Next, cancellationToken), AssessmentJson.Default.AssessmentView);
    }
}
