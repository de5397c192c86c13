using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Reporting;

namespace Survey.App.AssessmentPages;

/// <summary>Revokes the link to a report, from the page of its assessment.</summary>
public sealed class RevokeFromPageFunction(ReportActions actions, TimeProvider clock)
{
    /// <summary>303 to the page of the assessment; 409 when there is no report, or its link is revoked already.</summary>
    [Function(nameof(RevokeFromPageFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "assessments/{id}/report/revoke")] HttpRequest request,
        string id, CancellationToken cancellationToken) =>
        actions.ApplyAsync(request, id, ReportActions.Revoke, assessment => ReportRules.Revoke(assessment, clock.GetUtcNow()), cancellationToken);
}
