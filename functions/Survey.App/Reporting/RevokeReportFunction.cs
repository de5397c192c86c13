using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Assessments;
using Survey.App.Problems;

namespace Survey.App.Reporting;

/// <summary>Revokes the link to a report: it answers from now on as if there had never been one.</summary>
public sealed class RevokeReportFunction(ConsultantAccess access, AssessmentChanges changes, AssessmentViews views, TimeProvider clock)
{
    /// <summary>200 with the status; 409 when there is no report, or its link is revoked already.</summary>
    [Function(nameof(RevokeReportFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/report/revoke")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;

        var decision = await changes.ApplyAsync(id, assessment => ReportRules.Revoke(assessment, clock.GetUtcNow()), cancellationToken);
        return decision.IsRefused
            ? decision.Refusal
            : new JsonAnswer<AssessmentView>(
                StatusCodes.Status200OK, await views.ShowAsync(decision.Next, cancellationToken), AssessmentJson.Default.AssessmentView);
    }
}
