using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Survey.App.Workspaces;
using Survey.Host;

namespace Survey.Cli;

/// <summary><c>survey serve</c>: the whole service on this machine until Ctrl+C. The first start makes a workspace and prints its API key, once.</summary>
internal static class ServeCommand
{
    private static readonly Option<string> Url = new("--url")
    {
        Description = "Where to listen: http://, an IP address or localhost, and a port.",
        DefaultValueFactory = _ => ServiceOptions.DefaultUrl,
    };

    private static readonly Option<string?> PublicUrl = new("--public-url") { Description = "Where people reach the service; the beginning of every link. Must be https unless it is this machine." };

    private static readonly Option<string> Name = new("--name")
    {
        Description = "Name of the workspace that the first start makes.",
        DefaultValueFactory = _ => "My consultancy",
    };

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var command = new Command("serve", "Run the service on this machine.") { ServiceOptions.Data, ServiceOptions.Storage, Url, PublicUrl, Name };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(ServiceOptions.Storage) is { } storage)
            ServiceOptions.OpenCloud(new ConfigurationBuilder().AddInMemoryCollection(ServiceOptions.Settings(storage)).Build());

        await using var host = SurveyHost.Create(new SurveyHostOptions
        {
            DataFolder = arguments.GetRequiredValue(ServiceOptions.Data).FullName,
            Url = arguments.GetRequiredValue(Url),
            Settings = ServiceOptions.Settings(arguments.GetValue(ServiceOptions.Storage), arguments.GetValue(PublicUrl)),
        });
        await host.StartAsync(cancellationToken);
        Console.WriteLine($"Serving at {host.BaseAddress} with the data in {host.Storage.Folder}. Ctrl+C stops.");
        await WelcomeAsync(host.Services.GetRequiredService<WorkspaceRegistry>(), arguments.GetRequiredValue(Name), cancellationToken);
        await host.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static async Task WelcomeAsync(WorkspaceRegistry registry, string name, CancellationToken cancellationToken)
    {
        if (!(await registry.ListAsync(cancellationToken)).IsEmpty)
            return;

        var workspace = await registry.CreateAsync(name, contactEmail: null, cancellationToken);
        Console.WriteLine($"Workspace {workspace.Id}: {workspace.Name}");
        Console.WriteLine($"API key (shown once): {await registry.IssueKeyAsync(workspace.Id, cancellationToken)}");
    }
}
