using System.Collections.Immutable;
using System.Security.Cryptography;
using Survey.App.Assessments;
using Survey.App.Scoring;
using Survey.App.Telemetry;
using Survey.App.Workspaces;
using Survey.Core;
using Survey.Reports.Blocks;
using Survey.Reports.Composition;
using Survey.Reports.Painting.Pdf;

namespace Survey.App.Reporting;

/// <summary>Makes the report of a result, and keeps it as a file. Made again, it has the same bytes.</summary>
public sealed class ReportPublisher(
    IWorkspaceStore workspaces, IReportStore reports, IResultStore results, AssessmentChanges changes, PdfPainter painter)
{
    /// <summary>Saves the PDF and returns its SHA-256.</summary>
    /// <param name="assessment">The closed assessment.</param>
    /// <param name="heads">Head counts at the close.</param>
    /// <param name="result">Its published result.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal async Task<ImmutableArray<byte>> SaveAsync(
        Assessment assessment, HeadCounts heads, AssessmentResult result, CancellationToken cancellationToken)
    {
        using var work = SurveyTelemetry.MeasureReport(assessment.Id);
        var pdf = painter.Paint(await ComposeAsync(assessment, heads, result, cancellationToken));
        await reports.SaveAsync(assessment.Id, ReportFile.StoredName, pdf, cancellationToken);
        work.Done();
        return [.. SHA256.HashData(pdf)];
    }

    /// <summary>Makes the file anew after a change of what it shows. Does nothing where there is no report. Safe to repeat.</summary>
    public async Task SaveAgainAsync(Assessment assessment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment is not { State: AssessmentState.Reported, Heads: { } heads }
            || await results.FindAsync(assessment.Id, cancellationToken) is not { } result)
            return;

        var digest = await SaveAsync(assessment, heads, ResultJson.Read(result), cancellationToken);
        await changes.ApplyAsync(assessment.Id, reported => Decision.Store(reported with { ReportDigest = digest }), cancellationToken);
    }

    /// <summary>The report itself, for a page; null before there is one.</summary>
    public async Task<ReportDocument?> FindAsync(Assessment assessment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment is { State: AssessmentState.Reported, Heads: { } heads }
            && await results.FindAsync(assessment.Id, cancellationToken) is { } result
                ? await ComposeAsync(assessment, heads, ResultJson.Read(result), cancellationToken)
                : null;
    }

    private async Task<ReportDocument> ComposeAsync(
        Assessment assessment, HeadCounts heads, AssessmentResult result, CancellationToken cancellationToken)
    {
        var workspace = await workspaces.FindAsync(assessment.WorkspaceId, cancellationToken);
        return ReportComposer.Compose(ReportRequests.Of(assessment, heads, workspace, result));
    }
}
