using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Links;
using Survey.App.Reporting;

namespace Survey.App.AssessmentPages;

/// <summary>Makes a new link to a report in place of the one before, from the page of its assessment.</summary>
public sealed class RenewLinkFromPageFunction(ReportActions actions, SealedLinks links)
{
    /// <summary>303 to the page of the assessment, which shows the link unless the report is held back; 409 when there is no report.</summary>
    [Function(nameof(RenewLinkFromPageFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "assessments/{id}/report/link")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var token = LinkToken.Create();
        return actions.ApplyAsync(
            request, id, ReportActions.Renew, assessment => ReportRules.Renew(assessment, token.Hash, links.SealReport(token, id)), cancellationToken);
    }
}
