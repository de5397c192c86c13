using Microsoft.Extensions.DependencyInjection;

namespace Survey.App.Collecting;

/// <summary>Registers what the survey's functions need.</summary>
internal static class CollectingRegistration
{
    /// <summary>Adds the survey pages and the ways in which answers arrive.</summary>
    public static IServiceCollection AddCollecting(this IServiceCollection services)
    {
        services.AddSingleton<RespondentLinks>();
        services.AddSingleton<RespondentDrafts>();
        services.AddSingleton<DraftCookie>();
        services.AddSingleton<PostGate>();
        services.AddSingleton<SurveyFactsReader>();
        services.AddSingleton<SurveySittings>();
        services.AddSingleton<SurveyPages>();
        services.AddSingleton<AnswerSubmitter>();
        services.AddSingleton<SheetSubmission>();
        services.AddSingleton<SurveyConversation>();
        return services;
    }
}
