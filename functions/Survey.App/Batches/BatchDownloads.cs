using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
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

    /// <summary>Every report that is there by now, as one archive.</summary>
    public IResult Reports(Batch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new ReportsArchive(batch, items, reports, $"{Title(batch)} - reports.zip");
    }

    /// <summary>The comparison of the companies, in one of its formats.</summary>
    public async Task<IResult> PortfolioAsync(Batch batch, string format, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        // Made anew at a retry: what an earlier one left is not shown meanwhile.
        return batch is { State: BatchState.Finished, Reason: null } && PortfolioTypes.TryGetValue(format, out var type)
            && await reports.OpenAsync(batch.Id, $"portfolio.{format}", cancellationToken) is { } content
            ? Results.Stream(content, type, $"{Title(batch)} - portfolio.{format}")
            : ApiProblem.NotFound("There is no such comparison. It is made once every company has ended; the batch's status says so.");
    }

    /// <summary>What of the file could not be taken as it stands.</summary>
    public async Task<IResult> RejectedAsync(Batch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return await reports.OpenAsync(batch.Id, BatchFiles.Rejected, cancellationToken) is { } content
            ? Results.Stream(content, CsvType, $"{Title(batch)} - rejected.csv")
            : ApiProblem.NotFound("The file has not been read yet. The batch's status says how far it is.");
    }

    private static string Title(Batch batch) => CompanyFileName.Of(Path.GetFileNameWithoutExtension(batch.Name));

    private static string Day(Batch batch) => batch.CreatedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
