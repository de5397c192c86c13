using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Pages;

namespace Survey.App.Reporting;

/// <summary>The report as a web page, for whoever has its link.</summary>
public sealed class ReadReportFunction(ReportDoor door, ReportPublisher publisher)
{
    /// <summary>200 with the page; 404, always the same page, for a link that opens nothing.</summary>
    [Function(nameof(ReadReportFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "r/{token}")] HttpRequest request,
        string token, CancellationToken cancellationToken) =>
        await door.FindAsync(token, cancellationToken) is { } assessment && await publisher.FindAsync(assessment, cancellationToken) is { } document
            ? new ReportPage(document, $"/r/{token}/report.pdf")
            : MessagePages.UnknownLink(request);
}
