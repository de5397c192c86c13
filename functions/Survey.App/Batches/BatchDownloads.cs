using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Survey.App.Exporting;
using Survey.App.Problems;
using Survey.App.Reporting;

namespace Survey.App.Batches;

/// <summary>Hands out the files of a batch, streamed, under names that every system can keep.</summary>
public sealed class BatchDownloads(IReportStore reports, IBatchItemStore items)
{
    private const string PdfType = "application/pdf", CsvType = "text/csv; charset=utf-8";
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly ImmutableDictionary<string, string> PortfolioTypes = ImmutableDictionary<string, string>.Empty
        .Add("pdf", PdfType).Add("xlsx", WorkbookType).Add("csv", CsvType);

    /// <summary>The report of one company.</summary>
    public async Task<IResult> ReportAsync(Batch batch, string itemId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var item = BatchItemRules.IsId(itemId) ? (await items.FindAsync(batch.Id, itemId, cancellationToken))?.Value : null;
        if (item?.ReportDigest is not { } digest || await reports.OpenAsync(batch.Id, BatchFiles.ReportOf(itemId), cancellationToken) is not { } content)
            return ApiProblem.NotFound("There is no such report. The batch's status says which companies have one.");
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(digest.AsSpan()[..16])}\"");
        return Results.Stream(content, PdfType, $"{CompanyFileName.Of(item.Company)} - who does what - {Day(batch)}.pdf", entityTag: tag);
    }

    /// <summary>Every report that is there by now, as one archive; an empty one would only puzzle.</summary>
    public async Task<IResult> ReportsAsync(Batch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return await items.ListAllAsync(batch.Id, cancellationToken).AnyAsync(item => item.State == BatchItemState.Done, cancellationToken)
            ? new ReportsArchive(batch, items, reports, $"{Title(batch)} - reports.zip")
            : ApiProblem.NotFound(batch.State switch
            {
                BatchState.Failed => $"This batch has no reports. {batch.Reason}",
                BatchState.Finished => "No company of this batch has a report. The batch's status says why of each.",
                _ => "No report is ready yet. The batch's status says how far it is.",
            });
    }

    /// <summary>The comparison of the companies, in one of its formats.</summary>
    public async Task<IResult> PortfolioAsync(Batch batch, string format, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        // Made anew at a retry: what an earlier one left is not shown meanwhile.
        return batch is { State: BatchState.Finished, Reason: null } && PortfolioTypes.TryGetValue(format, out var type)
            && await reports.OpenAsync(batch.Id, $"portfolio.{format}", cancellationToken) is { } content
            ? Results.Stream(content, type, $"{Title(batch)} - portfolio.{format}")
            : ApiProblem.NotFound(NoPortfolio(batch, format));
    }

    /// <summary>What of the file could not be taken as it stands, and which companies have ended without a report by now.</summary>
    public async Task<IResult> RejectedAsync(Batch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (await reports.OpenAsync(batch.Id, BatchFiles.Rejected, cancellationToken) is not { } content)
        {
            return ApiProblem.NotFound(batch.State == BatchState.Failed
                ? $"The file was not read, so there is no list of problems. {batch.Reason}"
                : "The file has not been read yet. The batch's status says how far it is.");
        }

        // The companies come from their present state, not from a file: a retry changes it.
        var companies = await WithoutReportAsync(batch, cancellationToken);
        return Results.Stream(
            async body =>
            {
                await using (content)
                    await content.CopyToAsync(body, cancellationToken);
                await body.WriteAsync(companies, cancellationToken);
            },
            CsvType, $"{Title(batch)} - rejected.csv");
    }

    private async Task<ReadOnlyMemory<byte>> WithoutReportAsync(Batch batch, CancellationToken cancellationToken)
    {
        using var lines = new MemoryStream();
        await using (var csv = RejectedCsvWriter.Continue(lines, batch.Settings.Language))
        {
            await foreach (var item in items.ListAllAsync(batch.Id, cancellationToken))
            {
                var reason = item.Missing is { } missing ? CompanyWithoutReport.TooFew(missing, batch.Settings.MinimumGroup) : item.Reason;
                if (reason is not null)
                    await csv.WriteAsync(CompanyWithoutReport.Line(item.Company, reason), cancellationToken);
            }
        }

        return lines.GetBuffer().AsMemory(0, (int)lines.Length);
    }

    private static string NoPortfolio(Batch batch, string format) => batch switch
    {
        _ when !PortfolioTypes.ContainsKey(format) => $"There is no comparison in this format; it comes as {string.Join(", ", PortfolioTypes.Keys.Order(StringComparer.Ordinal))}.",
        { State: BatchState.Failed } => $"This batch has no comparison, and there will be none. {batch.Reason}",
        { State: BatchState.Finished, Reason: { } reason } => reason,
        _ => "There is no comparison yet. It is made once every company has ended; the batch's status says when.",
    };

    private static string Title(Batch batch) => CompanyFileName.Of(Path.GetFileNameWithoutExtension(batch.Name));

    private static string Day(Batch batch) => batch.CreatedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
