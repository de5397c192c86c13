using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Assessments;
using Survey.App.Problems;

namespace Survey.App.Reporting;

/// <summary>Releases a report that was held back: its reader can open it from now on.</summary>
public sealed class ReleaseReportFunction(ConsultantAccess access, AssessmentChanges changes, AssessmentViews views, TimeProvider clock)
{
    /// <summary>200 with the status; 409 when there is no report, it is released already, or its link is revoked.</summary>
    [Function(nameof(ReleaseReportFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/report/release")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;

        var decision = await changes.ApplyAsync(id, assessment => ReportRules.Release(assessment, clock.GetUtcNow()), cancellationToken);
        return decision.IsRefused
            ? decision.Refusal
            : new JsonAnswer<AssessmentView>(
                StatusCodes.Status200OK, await views.ShowAsync(decision.Next, cancellationToken), AssessmentJson.Default.AssessmentView);
    }
}
