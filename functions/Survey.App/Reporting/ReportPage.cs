using System.Text;
using Microsoft.AspNetCore.Http;
using Survey.App.Pages;
using Survey.Reports.Blocks;
using Survey.Reports.Painting.Html;

namespace Survey.App.Reporting;

/// <summary>A report as a web page.</summary>
/// <param name="document">The report.</param>
/// <param name="pdfPath">Where the same report is as PDF, from the root of the service.</param>
internal sealed class ReportPage(ReportDocument document, string pdfPath) : IResult
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // The painter writes at its own pace, and a response must not be written to but asynchronously.
        using var page = new MemoryStream();
        await using (var writer = new StreamWriter(page, Utf8, leaveOpen: true))
            HtmlPainter.Paint(document, new(AssetCatalog.Url("report.css"), pdfPath), writer);

        var response = httpContext.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        page.Position = 0;
        await page.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
