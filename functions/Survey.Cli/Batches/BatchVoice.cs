using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Survey.App.Importing;
using Survey.Core.Importing;

namespace Survey.Cli.Batches;

/// <summary>What a batch says while it runs and when it is done. On a terminal it shows how far it is; a pipe or a file gets the last lines alone.</summary>
internal sealed class BatchVoice(TextWriter output, TextWriter errors, bool isTerminal)
{
    private const int MostNamed = 10;

    /// <summary>Shows that files are being read.</summary>
    public Task<ImmutableArray<ImportOutcome>> ReadAsync(Func<Task<ImmutableArray<ImportOutcome>>> read) =>
        isTerminal ? AnsiConsole.Status().StartAsync("Reading answers", _ => read()) : read();

    /// <summary>Shows how many companies are done, how many are in a second, and how long the rest will take.</summary>
    /// <param name="tasks">The companies.</param>
    /// <param name="report">Reports them; calls what it is given once a company.</param>
    public Task ReportAsync(ImmutableArray<CompanyTask> tasks, Func<Action, Task> report)
    {
        if (!isTerminal)
            return report(() => { });

        var progress = AnsiConsole.Progress().Columns(
            new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn());
        return progress.StartAsync(context =>
        {
            var bar = context.AddTask("Scoring and writing reports", maxValue: tasks.Length);
            return report(() => bar.Increment(1));
        });
    }

    /// <summary>Says how every column was understood.</summary>
    public void Explain(ImmutableArray<ImportOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
            ExplainedImport.Write(output, outcome);
    }

    /// <summary>Says that an earlier run did everything.</summary>
    public void TellNothingLeft(DirectoryInfo folder) => output.WriteLine($"Everything in {folder} is done and as it was written; nothing is left to do.");

    /// <summary>Says what was typed and is not used.</summary>
    public void Warn(ImportProblem problem) => ProblemLines.Write(errors, problem, withFile: true);

    /// <summary>Says why nothing could be used.</summary>
    /// <param name="rejected">The reasons.</param>
    /// <param name="folder">The output folder.</param>
    /// <param name="isKept">Whether it holds an earlier run, and stays as it was; else it holds the list of all reasons.</param>
    public void TellUnusable(RejectedList rejected, DirectoryInfo folder, bool isKept)
    {
        foreach (var problem in rejected.First)
            ProblemLines.Write(errors, problem, withFile: true);
        if (rejected.Rejections > rejected.First.Count)
            errors.WriteLine($"… and {Count(rejected.Rejections - rejected.First.Count, "more problem", "more problems")}{(isKept ? "." : ", listed in rejected.csv.")}");

        errors.WriteLine(isKept
            ? $"No answers could be used, so there is no report. What an earlier run left in {folder} stays as it was."
            : "No answers could be used, so there is no report.");
    }

    /// <summary>Says that no company has a report, and that the folder keeps those of an earlier run.</summary>
    public void TellKept(ImmutableArray<ManifestCompany> companies, DirectoryInfo folder)
    {
        Name(errors, "had too few answers", companies.Where(company => company.State == CompanyState.TooFew));
        Name(errors, "could not be scored", companies.Where(company => company.State == CompanyState.Rejected));
        errors.WriteLine($"No company has a report. What an earlier run left in {folder} stays as it was.");
    }

    /// <summary>Says what the batch came to.</summary>
    public void TellDone(BatchManifest manifest, DirectoryInfo folder, int problems, TimeSpan elapsed)
    {
        var reports = manifest.Companies.Count(company => company.State == CompanyState.Done);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Count(reports, "report", "reports")} in {folder}, {elapsed.TotalSeconds:0.0} s after the start."));
        Name(output, "had too few answers", manifest.Companies.Where(company => company.State == CompanyState.TooFew));
        Name(output, "could not be scored", manifest.Companies.Where(company => company.State == CompanyState.Rejected));
        if (problems > 0)
            output.WriteLine($"rejected.csv lists {Count(problems, "problem", "problems")} with place and reason.");
    }

    private static void Name(TextWriter writer, string what, IEnumerable<ManifestCompany> companies)
    {
        var all = companies.ToArray();
        if (all.Length == 0)
            return;

        var names = string.Join(", ", all.Take(MostNamed).Select(company => company.Company));
        var more = all.Length > MostNamed ? ", …" : "";
        writer.WriteLine($"{Count(all.Length, "company", "companies")} {what}: {names}{more}");
    }

    private static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");

    private sealed class RateColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.Speed is { } speed ? string.Create(CultureInfo.InvariantCulture, $"{speed:0} a second") : "");
    }
}
