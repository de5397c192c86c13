using Microsoft.Extensions.DependencyInjection;

namespace Survey.App.AssessmentPages;

/// <summary>Registers what the consultant's pages of assessments need.</summary>
internal static class AssessmentPagesRegistration
{
    /// <summary>Adds the pages.</summary>
    public static IServiceCollection AddAssessmentPages(this IServiceCollection services)
    {
        services.AddSingleton<AssessmentGate>();
        services.AddSingleton<AssessmentList>();
        services.AddSingleton<AssessmentDesk>();
        services.AddSingleton<AssessmentForms>();
        services.AddSingleton<ReportActions>();
        return services;
    }
}
