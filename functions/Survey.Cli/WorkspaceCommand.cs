using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Spectre.Console;
using Survey.App.Storage.Cloud;
using Survey.App.Workspaces;
using Survey.Host.Storage;

namespace Survey.Cli;

/// <summary><c>survey workspace add|list|key</c>: consultants and their API keys. Exit code 0 when done, 1 when there is no such workspace or key.</summary>
internal static class WorkspaceCommand
{
    private const string Add = "add";

    private static readonly Argument<string> Name = new("NAME") { Description = "The consultant's name as respondents and readers see it." };
    private static readonly Argument<string> Id = new("ID") { Description = "The workspace's id." };
    private static readonly Option<string?> Contact = new("--contact") { Description = "E-mail address that respondents send questions to." };
    private static readonly Option<string?> Revoke = new("--revoke") { Description = "Revoke the key of this id instead of issuing a new one." };

    /// <summary>The command with its subcommands.</summary>
    public static Command Create()
    {
        var add = new Command(Add, "Make a workspace and print its API key, once.") { Name, Contact };
        add.SetAction((arguments, cancellationToken) => WithRegistryAsync(arguments, registry => AddAsync(arguments, registry, cancellationToken)));
        var list = new Command("list", "List the workspaces and their keys.");
        list.SetAction((arguments, cancellationToken) => WithRegistryAsync(arguments, registry => ListAsync(registry, cancellationToken)));
        var key = new Command("key", "Issue a new API key for a workspace, or revoke one.") { Id, Revoke };
        key.SetAction((arguments, cancellationToken) => WithRegistryAsync(arguments, registry => KeyAsync(arguments, registry, cancellationToken)));
        var command = new Command("workspace", "Make workspaces and their API keys.") { add, list, key };
        foreach (var subcommand in command.Subcommands)
        {
            subcommand.Options.Add(ServiceOptions.Data);
            subcommand.Options.Add(ServiceOptions.Storage);
        }

        return command;
    }

    private static async Task<int> WithRegistryAsync(ParseResult arguments, Func<WorkspaceRegistry, Task<int>> work)
    {
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddInMemoryCollection(ServiceOptions.Settings(arguments.GetValue(ServiceOptions.Storage)))
            .Build();
        if (CloudStorage.IsConfigured(configuration))
            return await work(new WorkspaceRegistry(ServiceOptions.OpenCloud(configuration).Workspaces, TimeProvider.System));

        // A look-up in a mistyped folder must not make it, and look like lost data.
        var data = arguments.GetRequiredValue(ServiceOptions.Data);
        if (arguments.CommandResult.Command.Name != Add && !File.Exists(Path.Combine(data.FullName, LocalStorage.DatabaseFile)))
            throw new UnusableArgumentException($"--data: there is no data of the service in {data.FullName}.");

        await using var storage = LocalStorage.Open(data.FullName, TimeProvider.System);
        return await work(new WorkspaceRegistry(storage.Workspaces, TimeProvider.System));
    }

    private static async Task<int> AddAsync(ParseResult arguments, WorkspaceRegistry registry, CancellationToken cancellationToken)
    {
        Workspace workspace;
        try
        {
            workspace = await registry.CreateAsync(arguments.GetRequiredValue(Name), arguments.GetValue(Contact), cancellationToken);
        }
        catch (ArgumentException exception)
        {
            throw new UnusableArgumentException(exception.Message, exception);
        }

        var key = await registry.IssueKeyAsync(workspace.Id, cancellationToken);
        Console.WriteLine($"Workspace {workspace.Id}: {workspace.Name}");
        Console.WriteLine($"API key (shown once): {key}");
        return 0;
    }

    private static async Task<int> ListAsync(WorkspaceRegistry registry, CancellationToken cancellationToken)
    {
        var table = new Table().AddColumns("Workspace", "Name", "Key", "Made", "Revoked").Border(TableBorder.Simple);
        foreach (var workspace in await registry.ListAsync(cancellationToken))
        {
            foreach (var key in await registry.ListKeysAsync(workspace.Id, cancellationToken))
                table.AddRow(workspace.Id, Markup.Escape(workspace.Name), key.Id, $"{key.CreatedAt:yyyy-MM-dd}", key.RevokedAt is { } at ? $"{at:yyyy-MM-dd}" : "");
        }

        AnsiConsole.Write(table);
        return 0;
    }

    private static async Task<int> KeyAsync(ParseResult arguments, WorkspaceRegistry registry, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(Revoke) is { } revoked)
        {
            var keys = await registry.ListKeysAsync(arguments.GetRequiredValue(Id), cancellationToken);
            if (keys.Any(key => key.Id == revoked) && await registry.RevokeKeyAsync(revoked, cancellationToken))
                return 0;

            await Console.Error.WriteLineAsync($"The workspace has no working key {revoked}.");
            return 1;
        }

        if (await registry.IssueKeyAsync(arguments.GetRequiredValue(Id), cancellationToken) is { } issued)
        {
            Console.WriteLine($"API key (shown once): {issued}");
            return 0;
        }

        await Console.Error.WriteLineAsync($"There is no workspace {arguments.GetRequiredValue(Id)}.");
        return 1;
    }
}
