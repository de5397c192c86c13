using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.InteropServices;
using Survey.App.Workspaces;
using Survey.Core;
using Survey.Reports;

namespace Survey.Cli;

/// <summary><c>survey workspace set</c>: what respondents and readers see of a consultant, and how reports look. Exit code 0 when done, 1 when there is no such workspace.</summary>
internal static class WorkspaceSetCommand
{
    /// <summary>E-mail address that respondents send questions to; <c>workspace add</c> has it too.</summary>
    public static readonly Option<string?> Email = new("--email") { Description = "E-mail address that respondents send questions to." };

    private static readonly Argument<string> Id = new("ID") { Description = "The workspace's id." };
    private static readonly Option<string?> Name = new("--name") { Description = "The consultant's name." };
    private static readonly Option<string?> Contact = new("--contact") { Description = "How readers of a report reach the consultant, one line; without it the e-mail address is shown." };
    private static readonly Option<string?> Accent = new("--accent") { Description = "Accent colour of reports, such as #1F4E79; dark enough to be read on white." };
    private static readonly Option<string?> Paper = new("--paper") { Description = "Page size of reports: A4 or Letter." };
    private static readonly Option<FileInfo?> Logo = new("--logo") { Description = $"Logo of reports: a PNG or JPEG file of at most {LogoReader.LargestBytes} bytes." };
    private static readonly Option<bool> NoLogo = new("--no-logo") { Description = "Remove the logo." };
    private static readonly Option<string?> Benchmark = TrueOrFalse("--benchmark", "Whether new assessments take part in the comparison among the workspace's companies (true or false).");
    private static readonly Option<string?> Links = TrueOrFalse("--export-links", "Whether the consultant may export personal links (true or false). Survey pages say so from then on.");

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var command = new Command("set", "Change a workspace: the settings given, all or none. An empty text takes a setting away. Reports that there are keep their look.")
        {
            Id, Name, Email, Contact, Accent, Paper, Logo, NoLogo, Benchmark, Links,
        };
        command.SetAction((arguments, cancellationToken) =>
            WorkspaceData.UseAsync(arguments, mayBeMade: false, store => SetAsync(arguments, store, cancellationToken)));
        return command;
    }

    /// <summary>Throws with all problems of settings, each under the option that it came by; does nothing without any.</summary>
    public static void Require(ImmutableArray<Problem> problems)
    {
        if (problems.IsEmpty)
            return;

        using var lines = new StringWriter();
        ProblemLines.Write(lines, problems.Select(problem => problem with { Place = problem.Place == "contactEmail" ? Email.Name : $"--{problem.Place}" }));
        throw new UnusableArgumentException(lines.ToString().TrimEnd());
    }

    private static async Task<int> SetAsync(ParseResult arguments, IWorkspaceStore store, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(arguments.GetRequiredValue(Id), cancellationToken) is not { } workspace)
        {
            await Console.Error.WriteLineAsync($"There is no workspace {arguments.GetRequiredValue(Id)}.");
            return 1;
        }

        var settings = Read(arguments, WorkspaceSettings.Of(workspace));
        var file = arguments.GetValue(Logo);
        var logo = file is { Exists: true } ? await File.ReadAllBytesAsync(file.FullName, cancellationToken) : null;
        Require([.. settings.Check(), .. FlagProblems(arguments), .. LogoProblems(file, logo, settings)]);

        await store.UpdateAsync(settings.ApplyTo(workspace), cancellationToken);
        if (logo is not null)
            await store.SaveLogoAsync(workspace.Id, ImmutableCollectionsMarshal.AsImmutableArray(logo), cancellationToken);
        else if (arguments.GetValue(NoLogo))
            await store.DeleteLogoAsync(workspace.Id, cancellationToken);
        return 0;
    }

    // An option of a truth value leaves any other text to be an argument that nobody knows, and the message then does not say what the option takes.
    private static Option<string?> TrueOrFalse(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "true|false",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result => result.Tokens is [] ? bool.TrueString : result.Tokens[^1].Value,
    };

    private static bool? Flag(ParseResult arguments, Option<string?> option) => bool.TryParse(arguments.GetValue(option), out var flag) ? flag : null;

    private static IEnumerable<Problem> FlagProblems(ParseResult arguments) =>
        from option in new[] { Benchmark, Links }
        where arguments.GetValue(option) is not null && Flag(arguments, option) is null
        select new Problem(option.Name.TrimStart('-'), arguments.GetValue(option), "Must be true or false.");

    private static ImmutableArray<Problem> LogoProblems(FileInfo? file, byte[]? logo, WorkspaceSettings settings) => (file, logo) switch
    {
        (null, _) => [],
        (_, null) => [new("logo", file.Name, "There is no such file.")],
        _ => LogoReader.ReadWhole(logo, settings.Name, "logo").Problems,
    };

    private static WorkspaceSettings Read(ParseResult arguments, WorkspaceSettings present) => present with
    {
        Name = arguments.GetValue(Name) ?? present.Name,
        ContactEmail = arguments.GetValue(Email) ?? present.ContactEmail,
        Contact = arguments.GetValue(Contact) ?? present.Contact,
        Accent = arguments.GetValue(Accent) ?? present.Accent,
        Paper = arguments.GetValue(Paper) ?? present.Paper,
        Benchmark = Flag(arguments, Benchmark) ?? present.Benchmark,
        MayExportLinks = Flag(arguments, Links) ?? present.MayExportLinks,
    };
}
