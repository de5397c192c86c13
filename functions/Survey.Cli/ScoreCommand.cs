using System.CommandLine;
using Survey.App.Importing;
using Survey.Core;
using Survey.Core.Answers;
using Survey.Core.Importing;
using Survey.Core.Questions;
using Survey.Core.Recommendations;
using Survey.Core.Scoring;

namespace Survey.Cli;

/// <summary>
/// <c>survey score FILE</c>: prints the scores JSON of a file of responses, CSV or Excel, in full doubles: one object for one company, an array for
/// several. Exit code 0 when scores were printed, rejected rows, warnings and explanations then stand on the error stream; 1 when nothing could be
/// scored.
/// </summary>
internal static class ScoreCommand
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "Responses as CSV or Excel workbook: one row a respondent, as form tools export them." };
    private static readonly Option<string?> Company = new("--company")
    {
        Description = "Score this company only; names the company where the file has no company column.",
    };

    private static readonly Option<int> MinimumGroup = new("--minimum-group")
    {
        Description = "The smallest group that is shown, 3 to 10.",
        CustomParser = OptionValue.Whole,
        DefaultValueFactory = _ => ScoringRequest.DefaultMinimumGroup,
    };

    private static readonly Option<int?> Invited = new("--invited") { Description = "How many people were invited; for one company.", CustomParser = result => OptionValue.Whole(result) };

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var command = new Command("score", "Print the scores of a file of responses as JSON.") { File, Company, MinimumGroup, Invited, ImportOptions.Mapping, ImportOptions.Explain };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var errors = arguments.InvocationConfiguration.Error;
        var file = arguments.GetRequiredValue(File);
        if (InputFile.Missing("FILE", file).ToArray() is { Length: > 0 } missing)
            return Fail(errors, missing);

        var questionnaire = BuiltInQuestionnaire.In("en");
        var mapping = await ImportOptions.ReadMappingAsync(arguments, questionnaire, cancellationToken);
        if (mapping is { IsValid: false })
            return Fail(errors, [.. mapping.Problems]);

        await using var spool = ResponseSpool.Create(questionnaire);
        var settings = new ImportSettings
        {
            Questionnaire = questionnaire,
            Company = arguments.GetValue(Company) ?? Path.GetFileNameWithoutExtension(file.Name),
            Mapping = mapping?.Value,
        };
        await using (var stream = file.OpenRead())
        {
            var outcome = await ResponseImporter.ReadAsync(stream, file.Name, settings, spool, problem => ProblemLines.Write(errors, problem), cancellationToken);
            if (arguments.GetValue(ImportOptions.Explain))
                ExplainedImport.Write(errors, outcome);
        }

        return Score(arguments, spool);
    }

    private static int Score(ParseResult arguments, ResponseSpool spool)
    {
        var errors = arguments.InvocationConfiguration.Error;
        var company = arguments.GetValue(Company);
        var chosen = spool.Companies.Where(found => company is null || found == company).ToArray();
        if (chosen.Length == 0)
            return spool.Companies.Count == 0 ? 1 : Fail(errors, new Problem("--company", company, $"The file has {string.Join(", ", spool.Companies)}."));

        if (arguments.GetValue(Invited) is not null && chosen.Length > 1)
            return Fail(errors, new Problem("--invited", null, "Is the number of one company: choose one by --company."));

        return Print(arguments.InvocationConfiguration.Output, errors, [.. chosen.Select(found => Request(new(found, spool.Read(found)), arguments))]);
    }

    private static int Print(TextWriter output, TextWriter errors, ScoringRequest[] requests)
    {
        var problems = requests.SelectMany(request => request.Check()).Distinct().ToArray();
        if (problems.Length > 0)
            return Fail(errors, problems);

        var assessor = new Assessor(BuiltInRecommendations.In("en"));
        var scorecards = requests.Select(request => assessor.Assess(request, withComments: false).Scorecard).ToArray();
        output.WriteLine(scorecards is [var one] ? ScorecardJson.Write(one, indented: true) : ScorecardJson.Write(scorecards, indented: true));
        return 0;
    }

    private static ScoringRequest Request(CompanyResponses responses, ParseResult arguments) => new()
    {
        Company = responses.Company,
        Questionnaire = BuiltInQuestionnaire.In("en"),
        Sheets = responses.Sheets,
        MinimumGroup = arguments.GetValue(MinimumGroup),
        Invited = arguments.GetValue(Invited) is { } total ? InvitedNumbers.OfTotal(total) : null,
    };

    private static int Fail(TextWriter errors, params Problem[] problems)
    {
        ProblemLines.Write(errors, problems);
        return 1;
    }
}
