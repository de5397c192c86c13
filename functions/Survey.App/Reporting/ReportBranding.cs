using Survey.App.Assessments;
using Survey.App.Workspaces;
using Survey.Reports;

namespace Survey.App.Reporting;

/// <summary>
/// Settles whom a report names as its consultant and how it looks: as the workspace has it when the report is first made. From then on the report keeps
/// it, with a copy of the logo beside it, until the consultant asks for the present look; so the same assessment always gives the same report.
/// </summary>
public sealed class ReportBranding(IWorkspaceStore workspaces, IReportStore reports, AssessmentChanges changes)
{
    /// <summary>The assessment with its look settled; does nothing where it is. Refused when the assessment is gone.</summary>
    public async Task<Decision> SettleAsync(Assessment assessment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment.Branding is not null)
            return Decision.Store(assessment);

        // The logo lies there before anything says so. Who comes second keeps the look of who came first.
        var look = await CopyAsync(assessment, cancellationToken);
        return await changes.ApplyAsync(
            assessment.Id,
            found => Decision.Store(found.Branding is null ? found with { Branding = look } : found),
            cancellationToken);
    }

    /// <summary>
    /// Gives a report the look that its workspace has now. Refused when there is no report. A logo that it bore before stays beside it until the assessment
    /// is deleted: whoever renews at the same time may have settled on it.
    /// </summary>
    public async Task<Decision> RenewAsync(Assessment assessment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var look = await CopyAsync(assessment, cancellationToken);
        return await changes.ApplyAsync(assessment.Id, found => ReportRules.Rebrand(found, look), cancellationToken);
    }

    private Task<Branding> CopyAsync(Assessment assessment, CancellationToken cancellationToken) =>
        CopyAsync(assessment.WorkspaceId, assessment.Id, cancellationToken);

    /// <summary>The look that the workspace has now, with a copy of its logo beside the reports of an assessment or a batch.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="ownerId">The assessment or batch.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal async Task<Branding> CopyAsync(string workspaceId, string ownerId, CancellationToken cancellationToken)
    {
        var workspace = await workspaces.FindAsync(workspaceId, cancellationToken)
            ?? throw new InvalidOperationException($"The workspace of {ownerId} is not there.");
        var bytes = await workspaces.FindLogoAsync(workspace.Id, cancellationToken);
        var logo = bytes is { } picture ? LogoReader.Read(picture.AsMemory(), workspace.Name, "logo").Value : null;
        var look = Branding.Of(workspace, logo);
        if (look.LogoFile is { } file)
            await reports.SaveAsync(ownerId, file, bytes!.Value.AsMemory(), cancellationToken);
        return look;
    }
}
