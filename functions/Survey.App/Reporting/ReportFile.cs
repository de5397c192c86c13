using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Survey.App.Assessments;

namespace Survey.App.Reporting;

/// <summary>Hands out the PDF of a report: streamed, under a file name that every system can keep, with the hash of its bytes as its tag.</summary>
public sealed class ReportFile(IReportStore reports)
{
    /// <summary>The name that the report is stored under.</summary>
    public const string StoredName = "report.pdf";

    /// <summary>200 with the file, or 304 when the caller has it; null when there is none.</summary>
    public async Task<IResult?> OpenAsync(Assessment assessment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment.ReportDigest is not { } digest || await reports.OpenAsync(assessment.Id, StoredName, cancellationToken) is not { } content)
            return null;

        return Results.Stream(content, "application/pdf", DownloadName(assessment), entityTag: Tag(digest));
    }

    /// <summary>The file name that a reader gets: the company's name without what file systems refuse, and the day of the close.</summary>
    internal static string DownloadName(Assessment assessment)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"{assessment.ClosedAt ?? assessment.ClosesAt:yyyy-MM-dd}");
        return $"{CompanyFileName.Of(assessment.Company)} - who does what - {day}.pdf";
    }

    private static EntityTagHeaderValue Tag(ImmutableArray<byte> digest) => new($"\"{Convert.ToHexStringLower(digest.AsSpan()[..16])}\"");
}
