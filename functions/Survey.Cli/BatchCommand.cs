using System.CommandLine;
using System.Security.Cryptography;
using Survey.Cli.Batches;
using Survey.Core;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports;

namespace Survey.Cli;

/// <summary>
/// <c>survey batch FILE… --out DIR</c>: a report for every company of any number of files. Exit code 0 when all is done, 1 when it is finished and rows
/// or companies were rejected, 2 when nothing could be used.
/// </summary>
internal static class BatchCommand
{
    private const int LowestGroup = 3;
    private const int HighestGroup = 10;

    private static readonly Argument<FileInfo[]> Files = new("FILE")
    {
        Description = "Responses as CSV or Excel workbooks, as form tools export them; one company or many.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<DirectoryInfo> Out = new("--out") { Description = "Folder for everything that is written; made when missing.", Required = true };

    private static readonly Option<int> MinimumGroup = new("--minimum-group")
    {
        Description = "The smallest group that is shown, 3 to 10.",
        CustomParser = OptionValue.Whole,
        DefaultValueFactory = _ => ScoringRequest.DefaultMinimumGroup,
    };

    private static readonly Option<string[]> Invited = new("--invited")
    {
        Description = "How many people were invited: COMPANY=NUMBER, a number where there is one company, or a CSV file of companies and numbers. May be repeated.",
    };

    private static readonly Option<string?> Company = new("--company") { Description = "Names the company where a file has no column for it; else the file's name does." };
    private static readonly Option<PaperSize> Paper = new("--paper") { Description = "Page size: A4 or Letter.", HelpName = "A4|Letter", CustomParser = OptionValue.OneOf<PaperSize> };
    private static readonly Option<string?> Consultant = new("--consultant") { Description = "Who prepared the reports; stands on their covers." };
    private static readonly Option<bool> NoComments = new("--no-comments") { Description = "Leave comments out of the reports." };
    private static readonly Option<bool> Resume = new("--resume") { Description = "Go on with an interrupted run; what it finished is not done again." };

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var command = new Command("batch", "Write a report for every company of files of responses.")
        {
            Files, Out, MinimumGroup, Invited, Company, Paper, Consultant, NoComments, ImportOptions.Mapping, ImportOptions.Explain, Resume,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var output = arguments.InvocationConfiguration.Output;
        var errors = arguments.InvocationConfiguration.Error;
        var problems = new List<Problem>();
        var plan = await PlanAsync(arguments, problems, cancellationToken);
        if (plan is null)
        {
            ProblemLines.Write(errors, problems);
            return BatchExit.Unusable;
        }

        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        return await new BatchRun(plan, TimeProvider.System, new BatchVoice(output, errors, isTerminal)).RunAsync(cancellationToken);
    }

    private static async Task<BatchPlan?> PlanAsync(ParseResult arguments, List<Problem> problems, CancellationToken cancellationToken)
    {
        var questionnaire = BuiltInQuestionnaire.In("en");
        var files = arguments.GetRequiredValue(Files);
        problems.AddRange(InputFile.Missing("FILE", files));
        var minimumGroup = arguments.GetValue(MinimumGroup);
        if (minimumGroup is < LowestGroup or > HighestGroup)
            problems.Add(new("--minimum-group", $"{minimumGroup}", $"Must be a whole number from {LowestGroup} to {HighestGroup}."));

        var mapping = await ImportOptions.ReadMappingAsync(arguments, questionnaire, cancellationToken);
        problems.AddRange(mapping?.Problems ?? []);
        var invited = InvitedList.Read(arguments.GetValue(Invited) ?? [], problems);
        problems.AddRange(TakenInputs(arguments));
        return problems.Count > 0 ? null : new()
        {
            Files = [.. files],
            Out = arguments.GetRequiredValue(Out),
            Questionnaire = questionnaire,
            MinimumGroup = minimumGroup,
            Invited = invited,
            Company = arguments.GetValue(Company),
            Consultant = arguments.GetValue(Consultant),
            ShowComments = !arguments.GetValue(NoComments),
            Paper = arguments.GetValue(Paper),
            Mapping = mapping?.Value,
            MappingHash = await HashAsync(arguments.GetValue(ImportOptions.Mapping), cancellationToken),
            Resume = arguments.GetValue(Resume),
            Explain = arguments.GetValue(ImportOptions.Explain),
        };
    }

    // What is read must outlive the run.
    private static IEnumerable<Problem> TakenInputs(ParseResult arguments)
    {
        var folder = arguments.GetRequiredValue(Out);
        var inputs = arguments.GetRequiredValue(Files).Select(file => ("FILE", file.ToString()))
            .Concat((arguments.GetValue(Invited) ?? []).Select(value => ("--invited", value)))
            .Append(("--mapping", arguments.GetValue(ImportOptions.Mapping)?.ToString() ?? ""));
        return from input in inputs
               where input.Item2.Length > 0 && File.Exists(input.Item2) && OutputFolder.WouldTake(folder, input.Item2)
               select new Problem(input.Item1, input.Item2, "Would be replaced: the run writes a file of this name into --out. Choose another folder.");
    }

    private static async Task<string?> HashAsync(FileInfo? file, CancellationToken cancellationToken) =>
        file is null ? null : Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file.FullName, cancellationToken)));
}
