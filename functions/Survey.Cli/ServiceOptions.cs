using System.Collections.Immutable;
using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Survey.App.Storage.Cloud;

namespace Survey.Cli;

/// <summary>The options that every command which opens the service's data has.</summary>
internal static class ServiceOptions
{
    /// <summary>Address that <c>serve</c> listens at unless told otherwise; the port is the one that Azure Functions use on a developer's machine.</summary>
    public const string DefaultUrl = "http://localhost:7071";

    /// <summary>The data folder.</summary>
    public static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "Folder of the database, the reports and the sealing key; made when missing.",
        DefaultValueFactory = _ => new DirectoryInfo("data"),
    };

    /// <summary>The storage account that takes the place of the data folder.</summary>
    public static readonly Option<string?> Storage = new("--storage")
    {
        Description = "Connection string of an Azure Storage account to keep everything in, instead of the data folder. AzureWebJobsStorage in the environment does the same.",
    };

    /// <summary>The storage account that the configuration names.</summary>
    public static CloudStorage OpenCloud(IConfiguration configuration)
    {
        try
        {
            return CloudStorage.Open(configuration, TimeProvider.System);
        }
        catch (InvalidOperationException exception)
        {
            throw new UnusableArgumentException($"--storage: {exception.Message}", exception);
        }
    }

    /// <summary>Settings that a command line sets; null leaves a setting to the environment.</summary>
    public static ImmutableDictionary<string, string?> Settings(string? storage, string? publicUrl = null)
    {
        var settings = ImmutableDictionary.CreateBuilder<string, string?>();
        if (storage is not null)
            settings.Add("AzureWebJobsStorage", storage);
        if (publicUrl is not null)
            settings.Add("Survey:PublicUrl", publicUrl);
        return settings.ToImmutable();
    }
}
