using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Consulting;
using Survey.App.Reporting;

namespace Survey.App.AssessmentPages;

/// <summary>The report as a web page for the consultant, also while it is held back from its reader.</summary>
public sealed class ReadReportAsConsultantFunction(AssessmentGate gate, ReportPublisher publisher)
{
    /// <summary>200 with the page; 404 when there is no report.</summary>
    [Function(nameof(ReadReportAsConsultantFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assessments/{id}/report")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var pass = await gate.EnterAsync(request, id, cancellationToken);
        if (pass.IsRefused)
            return pass.Refusal;
        return await publisher.FindAsync(pass.Assessment, cancellationToken) is { } document
            ? new ReportPage(document, AssessmentLinks.Pdf(id))
            : ConsultantMessages.Missing(request);
    }
}
