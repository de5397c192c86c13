using Microsoft.Extensions.DependencyInjection;
using Survey.App.Storage;

namespace Survey.App.Batches;

/// <summary>Registers what the functions of batches need.</summary>
internal static class BatchRegistration
{
    /// <summary>Adds batches.</summary>
    public static IServiceCollection AddBatches(this IServiceCollection services)
    {
        services.AddSingleton<PagedSweep>();
        services.AddSingleton<PoisonedMessages>();
        services.AddSingleton<BatchQueues>();
        services.AddSingleton<BatchChanges>();
        services.AddSingleton<BatchSweep>();
        services.AddSingleton<BatchEraser>();
        services.AddSingleton<BatchAccess>();
        services.AddSingleton<BatchReceiver>();
        services.AddSingleton<BatchSplitter>();
        services.AddSingleton<BatchLooks>();
        services.AddSingleton<CompanyReporting>();
        services.AddSingleton<PortfolioFiles>();
        services.AddSingleton<BatchFinisher>();
        services.AddSingleton<BatchRetry>();
        services.AddSingleton<BatchViews>();
        services.AddSingleton<BatchDownloads>();
        services.AddSingleton<BatchPages>();
        return services;
    }
}
