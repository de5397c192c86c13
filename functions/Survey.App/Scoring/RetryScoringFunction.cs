using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Assessments;
using Survey.App.Problems;

namespace Survey.App.Scoring;

/// <summary>Asks again for a result at the consultant's wish, after scoring has failed.</summary>
public sealed class RetryScoringFunction(ConsultantAccess access, ScoringRetry retry, AssessmentViews views)
{
    /// <summary>202 with the status; 409 when the assessment waits for no result.</summary>
    [Function(nameof(RetryScoringFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/scoring")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;

        var decision = await retry.SendAgainAsync(id, cancellationToken);
        return decision.IsRefused
            ? decision.Refusal
            : new JsonAnswer<AssessmentView>(
                StatusCodes.Status202Accepted, await views.ShowAsync(decision.Next, cancellationToken), AssessmentJson.Default.AssessmentView);
    }
}
