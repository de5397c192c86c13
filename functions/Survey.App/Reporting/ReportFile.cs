using System.Globalization;
using Microsoft.AspNetCore.Http;
using Survey.App.Assessments;

namespace Survey.App.Reporting;

/// <summary>Hands out the PDF of a report: streamed, under a file name that every system can keep, with a tag that changes whenever it does.</summary>
public sealed class ReportFile(ReportPublisher publisher)
{
    /// <summary>200 with the file, or 304 when the caller has it; null when there is none.</summary>
    public async Task<IResult?> OpenAsync(Assessment assessment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return await publisher.OpenAsync(assessment, cancellationToken) is ({ } content, { } name)
            ? Results.Stream(content, "application/pdf", DownloadName(assessment), entityTag: new($"\"{name}\""))
            : null;
    }

    /// <summary>The file name that a reader gets: the company's name without what file systems refuse, and the day of the close.</summary>
    internal static string DownloadName(Assessment assessment)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"{assessment.ClosedAt ?? assessment.ClosesAt:yyyy-MM-dd}");
        return $"{CompanyFileName.Of(assessment.Company)} - who does what - {day}.pdf";
    }
}
