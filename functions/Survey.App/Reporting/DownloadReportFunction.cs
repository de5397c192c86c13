using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;

namespace Survey.App.Reporting;

/// <summary>The report's PDF for the consultant, also while it is held back from its reader.</summary>
public sealed class DownloadReportFunction(ConsultantAccess access, ReportFile file)
{
    /// <summary>200 with the file; 304 when the caller has it; 404 when there is no report.</summary>
    [Function(nameof(DownloadReportFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/report.pdf")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        return entry.IsRefused
            ? entry.Refusal
            : await file.OpenAsync(entry.Found.Value, cancellationToken)
                ?? ApiProblem.NotFound("There is no report. The assessment's status says why.");
    }
}
