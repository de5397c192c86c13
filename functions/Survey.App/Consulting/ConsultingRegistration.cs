using Microsoft.Extensions.DependencyInjection;
using Survey.App.Access;

namespace Survey.App.Consulting;

/// <summary>Registers what the consultant's pages need.</summary>
internal static class ConsultingRegistration
{
    /// <summary>Adds sign-in and forms.</summary>
    public static IServiceCollection AddConsulting(this IServiceCollection services)
    {
        services.AddSingleton<ConsultantSessions>();
        services.AddSingleton<FormTokens>();
        services.AddSingleton<ConsultantDoor>();
        return services;
    }
}
