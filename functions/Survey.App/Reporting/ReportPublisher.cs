using Survey.App.Assessments;
using Survey.App.Scoring;
using Survey.App.Telemetry;
using Survey.Reports.Blocks;
using Survey.Reports.Composition;
using Survey.Reports.Painting.Pdf;

namespace Survey.App.Reporting;

/// <summary>Makes the report of a result. The PDF is kept as a file beside the assessment; made again, it has the same bytes.</summary>
public sealed class ReportPublisher(
    IAssessmentStore assessments, IResultStore results, IReportStore reports, ReportBranding branding, LogoPictures logos, PdfPainter painter)
{
    /// <summary>The PDF, made now if it is not there; null where there is no report.</summary>
    /// <returns>Its bytes, which the caller disposes, and the name that it is kept under: the same name, the same bytes.</returns>
    public async Task<(Stream Content, string Name)?> OpenAsync(Assessment assessment, CancellationToken cancellationToken)
    {
        while (await FindSourceAsync(assessment, cancellationToken) is { } source)
        {
            var name = source.FileName;
            if (await reports.OpenAsync(assessment.Id, name, cancellationToken) is { } content)
                return (content, name);

            await SaveAsync(source, cancellationToken);
            if (await assessments.FindAsync(assessment.Id, cancellationToken) is not { } now)
                return null;

            // Something was taken out of the report while this was made: it must not stay behind in a file.
            assessment = now.Value;
            if ((await FindSourceAsync(assessment, cancellationToken))?.FileName != name)
                await reports.DeleteAsync(assessment.Id, name, cancellationToken);
        }

        return null;
    }

    /// <summary>Makes the PDF after a change of what it shows, and deletes those from before. Does nothing where there is no report. Safe to repeat.</summary>
    public async Task RemakeAsync(string assessmentId, CancellationToken cancellationToken)
    {
        // Read anew: of two changes at once the later to come here sees both.
        if (await assessments.FindAsync(assessmentId, cancellationToken) is not { } found
            || await OpenAsync(found.Value, cancellationToken) is not ({ } content, { } current))
            return;

        await content.DisposeAsync();
        foreach (var name in await reports.ListAsync(assessmentId, cancellationToken))
        {
            if (name.StartsWith(ReportSource.FilePrefix, StringComparison.Ordinal) && name != current)
                await reports.DeleteAsync(assessmentId, name, cancellationToken);
        }
    }

    /// <summary>The report itself, for a page; null where there is none.</summary>
    public async Task<ReportDocument?> FindAsync(Assessment assessment, CancellationToken cancellationToken) =>
        await FindSourceAsync(assessment, cancellationToken) is { } source ? await ComposeAsync(source, cancellationToken) : null;

    /// <summary>Makes the PDF and keeps it.</summary>
    internal async Task SaveAsync(ReportSource source, CancellationToken cancellationToken)
    {
        var id = source.Assessment.Id;
        using var work = SurveyTelemetry.MeasureReport(id);
        var pdf = painter.Paint(await ComposeAsync(source, cancellationToken));
        await reports.SaveAsync(id, source.FileName, pdf, cancellationToken);
        work.Done();

        // A deletion meanwhile has swept before this file was there.
        if (await assessments.FindAsync(id, cancellationToken) is not { Value.State: not AssessmentState.Deleting })
            await reports.DeleteAllAsync(id, cancellationToken);
    }

    private async Task<ReportSource?> FindSourceAsync(Assessment assessment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment is not { State: AssessmentState.Reported, Heads: { } heads }
            || await results.FindAsync(assessment.Id, cancellationToken) is not { } result)
            return null;

        var settled = await branding.SettleAsync(assessment, cancellationToken);
        return settled is { Next.Branding: { } look } ? new(settled.Next, heads, look, result) : null;
    }

    private async Task<ReportDocument> ComposeAsync(ReportSource source, CancellationToken cancellationToken)
    {
        var logo = source.Look.LogoFile is { } file
            ? await logos.FindAsync(source.Assessment.Id, file, source.Look.Consultant, cancellationToken)
            : null;
        return ReportComposer.Compose(ReportRequests.Of(source.Assessment, source.Heads, source.Look, logo, ResultJson.Read(source.Result)));
    }
}
