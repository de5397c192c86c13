using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Survey.App.Storage.Cloud;
using Survey.App.Workspaces;
using Survey.Host.Storage;

namespace Survey.Cli;

/// <summary>Opens the workspaces of the data that a command line names.</summary>
internal static class WorkspaceData
{
    /// <summary>Runs the work on the storage account or the data folder that the arguments name.</summary>
    /// <param name="arguments">Arguments of a command with the service's options.</param>
    /// <param name="mayBeMade">Whether a data folder that is missing is made. A look-up in a mistyped one must not make it, and look like lost data.</param>
    /// <param name="work">What to do; gives the exit code.</param>
    /// <exception cref="UnusableArgumentException">There are no data there, or the settings of the storage account are wrong.</exception>
    public static async Task<int> UseAsync(ParseResult arguments, bool mayBeMade, Func<IWorkspaceStore, Task<int>> work)
    {
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddInMemoryCollection(ServiceOptions.Settings(arguments.GetValue(ServiceOptions.Storage)))
            .Build();
        if (CloudStorage.IsConfigured(configuration))
            return await work(ServiceOptions.OpenCloud(configuration).Workspaces);

        var data = arguments.GetRequiredValue(ServiceOptions.Data);
        if (!mayBeMade && !File.Exists(Path.Combine(data.FullName, LocalStorage.DatabaseFile)))
            throw new UnusableArgumentException($"--data: there is no data of the service in {data.FullName}.");

        await using var storage = LocalStorage.Open(data.FullName, TimeProvider.System);
        return await work(storage.Workspaces);
    }
}
