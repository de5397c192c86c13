using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Reporting;

namespace Survey.App.AssessmentPages;

/// <summary>Releases a report that was held back, from the page of its assessment.</summary>
public sealed class ReleaseFromPageFunction(ReportActions actions, TimeProvider clock)
{
    /// <summary>303 to the page of the assessment; 409 when there is no report, it is released already, or its link is revoked.</summary>
    [Function(nameof(ReleaseFromPageFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "assessments/{id}/report/release")] HttpRequest request,
        string id, CancellationToken cancellationToken) =>
        actions.ApplyAsync(request, id, ReportActions.Release, assessment => ReportRules.Release(assessment, clock.GetUtcNow()), cancellationToken);
}
