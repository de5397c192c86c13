using Survey.App.Reporting;
using Survey.Core.Questions;
using Survey.Reports;
using Survey.Reports.Blocks;

namespace Survey.App.Batches;

/// <summary>What the reports of a batch have in common, with the logo that was settled for them.</summary>
public sealed class BatchLooks(LogoPictures logos)
{
    /// <summary>The settings for the batch's reports: the same ones whenever they are asked for.</summary>
    public async Task<CompanyReportSettings> SettingsAsync(Batch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new()
        {
            Questionnaire = BuiltInQuestionnaire.In(batch.Settings.Language),
            MinimumGroup = batch.Settings.MinimumGroup,
            ShowComments = batch.Settings.ShowComments,
            Date = batch.CreatedAt,
            Consultant = batch.Look?.Consultant,
            ConsultantContact = batch.Look?.Contact,
            Accent = batch.Look?.Accent is { } accent ? AccentColour.Read(accent, "accent").Value : null,
            Logo = await LogoAsync(batch, cancellationToken),
            Paper = batch.Settings.Paper ?? batch.Look?.Paper ?? PaperSize.A4,
        };
    }

    private async Task<Picture?> LogoAsync(Batch batch, CancellationToken cancellationToken) =>
        batch.Look is { LogoFile: { } file } look ? await logos.FindAsync(batch.Id, file, look.Consultant, cancellationToken) : null;
}
