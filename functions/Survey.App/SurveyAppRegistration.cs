using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Survey.App.Access;
using Survey.App.AssessmentPages;
using Survey.App.Assessments;
using Survey.App.Batches;
using Survey.App.Collecting;
using Survey.App.Consulting;
using Survey.App.Launching;
using Survey.App.Links;
using Survey.App.Pages;
using Survey.App.Reporting;
using Survey.App.Scoring;
using Survey.App.Telemetry;
using Survey.App.Workspaces;
using Survey.Reports.Painting.Pdf;

namespace Survey.App;

/// <summary>Registers what the function classes need, except the stores: those are the host's choice.</summary>
public static class SurveyAppRegistration
{
    // The host's own limit. The app refuses above RequestBody.Limit by itself, with an answer that explains it.
    private const long HostBodyLimit = 104_857_600;

    /// <summary>
    /// Adds the app. The caller adds the stores (<c>IAssessmentStore</c> and its siblings) and has <c>Survey:PublicUrl</c> and
    /// <c>Survey:SealingKeys</c> in the configuration; a start without them fails and says so.
    /// </summary>
    public static IServiceCollection AddSurveyApp(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<SurveyOptions>().Bind(configuration.GetSection(SurveyOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SurveyOptions>, SurveyOptionsValidator>();
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = HostBodyLimit);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSurveyTelemetry(configuration);
        services.AddSingleton<IStartupFilter, SecurityHeaders>();
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.AddSingleton<IStartupFilter, ReportCompression>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));

        services.AddSingleton(provider => new SealingKeys(
            provider.GetRequiredService<IOptions<SurveyOptions>>().Value.SealingKeys.Select(Convert.FromBase64String)));
        services.AddSingleton<PublicLinks>();
        services.AddSingleton<SealedLinks>();
        services.AddSingleton<ConsultantAccess>();
        services.AddSingleton<WorkspaceRegistry>();
        services.AddSingleton<AssessmentChanges>();
        services.AddSingleton<AssessmentCloser>();
        services.AddSingleton<AssessmentCompletion>();
        services.AddSingleton<AssessmentViews>();
        services.AddSingleton<ParticipantAdding>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<AssessmentLauncher>();
        services.AddSingleton<LaunchLinks>();
        services.AddSingleton<EarlierWaves>();
        services.AddSingleton<ParticipantRemoval>();
        services.AddSingleton<AssessmentEraser>();
        services.AddSingleton<AssessmentSweep>();
        services.AddSingleton<ScoringQueue>();
        services.AddSingleton<ScoringRetry>();
        services.AddSingleton<ReportDoor>();
        services.AddSingleton<ReportFile>();
        services.AddSingleton<ReportPublisher>();
        services.AddSingleton<ReportBranding>();
        services.AddSingleton<ReportComments>();
        services.AddSingleton<LogoPictures>();
        services.AddSingleton<PdfPainter>();
        services.AddSingleton<ComparisonReader>();
        services.AddSingleton<ResultPublication>();
        services.AddSingleton<AssessmentScoring>();
        return services.AddPages().AddCollecting().AddConsulting().AddAssessmentPages().AddBatches();
    }
}
