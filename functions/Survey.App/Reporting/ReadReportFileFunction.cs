using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Pages;

namespace Survey.App.Reporting;

/// <summary>The report as PDF, for whoever has its link.</summary>
public sealed class ReadReportFileFunction(ReportDoor door, ReportFile file)
{
    /// <summary>200 with the file; 304 when the reader has it; 404, always the same page, for a link that opens nothing.</summary>
    [Function(nameof(ReadReportFileFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "r/{token}/report.pdf")] HttpRequest request,
        string token, CancellationToken cancellationToken) =>
        await door.FindAsync(token, cancellationToken) is { } assessment && await file.OpenAsync(assessment, cancellationToken) is { } answer
            ? answer
            : MessagePages.UnknownLink(request);
}
