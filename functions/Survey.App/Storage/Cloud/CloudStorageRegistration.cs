using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Survey.App.Storage.Cloud;

/// <summary>Registers the stores of an Azure storage account.</summary>
public static class CloudStorageRegistration
{
    /// <summary>
    /// Adds every store. Throws <see cref="InvalidOperationException"/> that names every setting that is missing or wrong; see
    /// <see cref="CloudStorage.IsConfigured"/> for whether to call it.
    /// </summary>
    public static IServiceCollection AddCloudStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);

        // Opened at once, which makes no call: wrong settings must stop the start and not the first visitor.
        CloudConnection.Open(configuration);
        services.AddSingleton(provider => CloudStorage.Open(configuration, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Workspaces);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Assessments);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Participants);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Answers);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Drafts);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Results);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Benchmark);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Reports);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Batches);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().BatchItems);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Uploads);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().Queue);
        services.AddSingleton(provider => provider.GetRequiredService<CloudStorage>().QueueReader);
        return services;
    }
}
