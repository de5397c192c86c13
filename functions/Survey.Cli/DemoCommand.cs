using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using Survey.App.Workspaces;
using Survey.Cli.Azurite;
using Survey.Cli.Demo;
using Survey.Host;

namespace Survey.Cli;

/// <summary><c>survey demo</c>: the whole way once, on this machine, from a sample company's answers to its report. Serves until Ctrl+C, or stops after the PDF with <c>--exit</c>.</summary>
internal static class DemoCommand
{
    private static readonly Option<bool> Exit = new("--exit") { Description = "Stop after the PDF is saved." };

    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "Folder that the PDF is saved in; made when missing.",
        DefaultValueFactory = _ => new DirectoryInfo("out"),
    };

    private static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "Folder of the demo's own data; made when missing.",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("data", "demo")),
    };

    private static readonly Option<string> Url = new("--url")
    {
        Description = "Where to listen; port 0 takes any free one.",
        DefaultValueFactory = _ => "http://localhost:0",
    };

    private static readonly Option<bool> OnAzurite = new("--azurite")
    {
        Description = "Keep everything in the emulator of Azure Storage, started for the demo; needs Node.js. Scoring then waits a minute after the close, as in the cloud.",
    };

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var command = new Command("demo", "Run a sample company through the whole service and save its report.") { Exit, Out, Data, Url, OnAzurite };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        arguments.GetRequiredValue(Out).Create();
        var data = arguments.GetRequiredValue(Data).FullName;
        await using var azurite = arguments.GetValue(OnAzurite)
            ? await AzuriteProcess.StartAsync(Path.Combine(data, "azurite"), accounts: null, cancellationToken)
            : null;
        await using var host = SurveyHost.Create(new SurveyHostOptions
        {
            DataFolder = data,
            Url = arguments.GetRequiredValue(Url),
            Settings = ServiceOptions.Settings(azurite?.ConnectionString),
        });
        await host.StartAsync(cancellationToken);
        var key = await IssueKeyAsync(host.Services.GetRequiredService<WorkspaceRegistry>(), cancellationToken);
        using var http = new HttpClient { BaseAddress = host.BaseAddress };
        var result = await RunWithProgressAsync(new DemoClient(http, key), cancellationToken);
        var file = await SaveAsync(result, arguments.GetRequiredValue(Out), cancellationToken);
        Tell(result, file, Stopwatch.GetElapsedTime(started));
        if (!arguments.GetValue(Exit))
        {
            TellLinks(result, key);
            Console.WriteLine($"Serving at {host.BaseAddress}; Ctrl+C stops.");
            await host.WaitForShutdownAsync(cancellationToken);
        }

        await host.StopAsync(CancellationToken.None);
        return 0;
    }

    private static async Task<string> IssueKeyAsync(WorkspaceRegistry registry, CancellationToken cancellationToken)
    {
        var workspaces = await registry.ListAsync(cancellationToken);
        var workspace = workspaces.IsEmpty
            ? await registry.CreateAsync("Northgate Advisory", "survey@northgate.example", cancellationToken)
            : workspaces[0];
        return (await registry.IssueKeyAsync(workspace.Id, cancellationToken))!.ToString();
    }

    private static Task<DemoResult> RunWithProgressAsync(DemoClient client, CancellationToken cancellationToken)
    {
        if (Console.IsOutputRedirected)
            return new DemoRun(client, TimeProvider.System, TellDone).RunAsync(cancellationToken);

        return AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(progress =>
            {
                var tasks = Enum.GetValues<DemoStage>().ToDictionary(stage => stage, stage => progress.AddTask(Describe(stage)));
                var run = new DemoRun(client, TimeProvider.System, (stage, done, total) => tasks[stage].Value(100d * done / total));
                return run.RunAsync(cancellationToken);
            });
    }

    // A file or a pipe has no bars to move: a line a stage, once it is done.
    private static void TellDone(DemoStage stage, int done, int total)
    {
        if (done == total)
            Console.WriteLine($"{Describe(stage)}: done");
    }

    private static string Describe(DemoStage stage) => stage switch
    {
        DemoStage.Inviting => "Invite everyone",
        DemoStage.Answering => "Collect answers over HTTP",
        DemoStage.Closing => "Close the survey",
        DemoStage.Scoring => "Score and write the report",
        _ => "Save the PDF",
    };

    private static async Task<FileInfo> SaveAsync(DemoResult result, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        var name = string.Concat(result.Company.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
        var file = new FileInfo(Path.Combine(folder.FullName, $"{name}.pdf"));
        var unfinished = $"{file.FullName}.part";
        await File.WriteAllBytesAsync(unfinished, result.Pdf, cancellationToken);
        File.Move(unfinished, file.FullName, overwrite: true);
        return file;
    }

    private static void Tell(DemoResult result, FileInfo file, TimeSpan elapsed)
    {
        var seconds = elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var path = Path.GetRelativePath(Environment.CurrentDirectory, file.FullName);
        Console.WriteLine($"{result.Company}: report of {result.Pdf.Length / 1024} KB in {path} after {seconds} s.");
    }

    private static void TellLinks(DemoResult result, string key)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        grid.AddRow(new Text("Report, web page"), new Text(result.ReportLink.ToString()));
        grid.AddRow(new Text("A survey to try"), new Text(result.SurveyLink.ToString()));
        grid.AddRow(new Text("Consultant's API key"), new Text(key));
        AnsiConsole.Write(grid);
    }
}
