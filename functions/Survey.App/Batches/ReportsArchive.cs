using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Survey.App.Reporting;

namespace Survey.App.Batches;

/// <summary>
/// The reports of a batch as one zip archive, written as it is sent: neither memory nor disk holds more than a piece of one report. Reports are compressed
/// already and are stored as they are.
/// </summary>
internal sealed class ReportsArchive(Batch batch, IBatchItemStore items, IReportStore reports, string fileName) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var stop = httpContext.RequestAborted;
        // The archive writes its pieces asynchronously but for the few bytes around them, which a response refuses unless it is told to take them.
        httpContext.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        httpContext.Response.ContentType = "application/zip";
        httpContext.Response.Headers.ContentDisposition = disposition.ToString();
        await using var archive = await ZipArchive.CreateAsync(
            httpContext.Response.Body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        await foreach (var item in items.ListAllAsync(batch.Id, stop).Where(item => item.State == BatchItemState.Done))
            await AddAsync(archive, item, stop);
    }

    private async Task AddAsync(ZipArchive archive, BatchItem item, CancellationToken stop)
    {
        await using var report = await reports.OpenAsync(batch.Id, BatchFiles.ReportOf(item.Id), stop);
        if (report is null)
            return;

        // The number keeps companies of one name apart, and the order of the file.
        var entry = archive.CreateEntry($"{item.Id} {CompanyFileName.Of(item.Company)}.pdf", CompressionLevel.NoCompression);
        entry.LastWriteTime = batch.CreatedAt;
        await using var content = await entry.OpenAsync(stop);
        await report.CopyToAsync(content, stop);
    }
}
