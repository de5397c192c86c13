using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Assessments;
using Survey.App.Links;
using Survey.App.Problems;

namespace Survey.App.Reporting;

/// <summary>Puts a new link to a report in place of the one before, which stops working.</summary>
public sealed class RenewReportLinkFunction(ConsultantAccess access, AssessmentChanges changes, AssessmentViews views, SealedLinks links)
{
    /// <summary>200 with the status, which holds the link unless the report is held back; 409 when there is no report.</summary>
    [Function(nameof(RenewReportLinkFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/report/link")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;

        var token = LinkToken.Create();
        var decision = await changes.ApplyAsync(
            id, assessment => ReportRules.Renew(assessment, token.Hash, links.SealReport(token, id)), cancellationToken);
        return decision.IsRefused
            ? decision.Refusal
            : new JsonAnswer<AssessmentView>(
                StatusCodes.Status200OK, await views.ShowAsync(decision.Next, cancellationToken), AssessmentJson.Default.AssessmentView);
    }
}
