using System.CommandLine;
using Spectre.Console;
using Survey.App.Workspaces;

namespace Survey.Cli;

/// <summary><c>survey workspace add|list|key|set</c>: consultants and their API keys. Exit code 0 when done, 1 when there is no such workspace or key.</summary>
internal static class WorkspaceCommand
{
    private static readonly Argument<string> Name = new("NAME") { Description = "The consultant's name as respondents and readers see it." };
    private static readonly Argument<string> Id = new("ID") { Description = "The workspace's id." };
    private static readonly Option<string?> Revoke = new("--revoke") { Description = "Revoke the key of this id instead of issuing a new one." };

    /// <summary>The command with its subcommands.</summary>
    public static Command Create()
    {
        var add = new Command("add", "Make a workspace and print its API key, once.") { Name, WorkspaceSetCommand.Email };
        add.SetAction((arguments, cancellationToken) => WithRegistryAsync(arguments, registry => AddAsync(arguments, registry, cancellationToken), mayBeMade: true));
        var list = new Command("list", "List the workspaces and their keys.");
        list.SetAction((arguments, cancellationToken) => WithRegistryAsync(arguments, registry => ListAsync(registry, cancellationToken)));
        var key = new Command("key", "Issue a new API key for a workspace, or revoke one.") { Id, Revoke };
        key.SetAction((arguments, cancellationToken) => WithRegistryAsync(arguments, registry => KeyAsync(arguments, registry, cancellationToken)));
        var command = new Command("workspace", "Make workspaces and their API keys, and set how their reports look.") { add, list, key, WorkspaceSetCommand.Create() };
        foreach (var subcommand in command.Subcommands)
        {
            subcommand.Options.Add(ServiceOptions.Data);
            subcommand.Options.Add(ServiceOptions.Storage);
        }

        return command;
    }

    private static Task<int> WithRegistryAsync(ParseResult arguments, Func<WorkspaceRegistry, Task<int>> work, bool mayBeMade = false) =>
        WorkspaceData.UseAsync(arguments, mayBeMade, store => work(new WorkspaceRegistry(store, TimeProvider.System)));

    private static async Task<int> AddAsync(ParseResult arguments, WorkspaceRegistry registry, CancellationToken cancellationToken)
    {
        var settings = new WorkspaceSettings { Name = arguments.GetRequiredValue(Name), ContactEmail = arguments.GetValue(WorkspaceSetCommand.Email) };
        WorkspaceSetCommand.Require(settings.Check());
        var workspace = await registry.CreateAsync(settings, cancellationToken);
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
