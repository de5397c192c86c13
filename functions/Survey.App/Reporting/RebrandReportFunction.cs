using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Assessments;
using Survey.App.Problems;

namespace Survey.App.Reporting;

/// <summary>Makes a report again with the name, contact, colour, paper and logo that the workspace has now. What it says stays the same.</summary>
public sealed class RebrandReportFunction(ConsultantAccess access, ReportBranding branding, ReportPublisher publisher, AssessmentViews views)
{
    /// <summary>200 with the status; 409 when there is no report.</summary>
    [Function(nameof(RebrandReportFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/report/branding")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;

        var decision = await branding.RenewAsync(entry.Found.Value, cancellationToken);
        if (decision.IsRefused)
            return decision.Refusal;

        await publisher.RemakeAsync(id, cancellationToken);
        return new JsonAnswer<AssessmentView>(
            StatusCodes.Status200OK, await views.ShowAsync(decision.Next, cancellationToken), AssessmentJson.Default.AssessmentView);
    }
}
