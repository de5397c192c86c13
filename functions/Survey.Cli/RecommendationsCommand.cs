using System.CommandLine;
using Survey.Core;
using Survey.Core.Questions;
using Survey.Core.Recommendations;

namespace Survey.Cli;

/// <summary>
/// <c>survey recommendations check FILE.json [--texts FILE.json]</c>: says what is wrong with an edited catalogue, line by line. It is checked
/// against the shipped questionnaire unless others are named. Exit code 0 when nothing is wrong, else 1.
/// </summary>
internal static class RecommendationsCommand
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "The structure file: entries, triggers and conflicts." };
    private static readonly Option<FileInfo?> Texts = new("--texts") { Description = "The text file of one language, checked against the structure." };
    private static readonly Option<FileInfo?> Questions = new("--questionnaire") { Description = "An edited questionnaire that the triggers are about; goes with --questionnaire-texts." };
    private static readonly Option<FileInfo?> QuestionTexts = new("--questionnaire-texts") { Description = "The texts of that questionnaire." };

    /// <summary>The command with its subcommand.</summary>
    public static Command Create()
    {
        var check = new Command("check", "Say what is wrong with a catalogue of recommendations, with line and path.") { File, Texts, Questions, QuestionTexts };
        check.SetAction(CheckAsync);
        return new Command("recommendations", "Work with catalogues of recommendations.") { check };
    }

    private static async Task<int> CheckAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var problems = await ProblemsAsync(arguments, cancellationToken);
        ProblemLines.Write(arguments.InvocationConfiguration.Error, problems);
        if (problems.Length > 0)
            return 1;

        await arguments.InvocationConfiguration.Output.WriteLineAsync("Nothing is wrong.".AsMemory(), cancellationToken);
        return 0;
    }

    private static async Task<Problem[]> ProblemsAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        FileInfo?[] files = [arguments.GetRequiredValue(File), arguments.GetValue(Texts), arguments.GetValue(Questions), arguments.GetValue(QuestionTexts)];
        var missing = InputFile.Missing("FILE", files).ToArray();
        if (missing.Length > 0)
            return missing;

        if (files[2] is null != files[3] is null)
            return [new("--questionnaire", null, "A questionnaire is its structure and its texts: name both files or neither.")];

        var contents = new string?[files.Length];
        for (var i = 0; i < files.Length; i++)
            contents[i] = files[i] is { } file ? await System.IO.File.ReadAllTextAsync(file.FullName, cancellationToken) : null;

        return Problems(contents[0]!, contents[1], contents[2], contents[3]);
    }

    private static Problem[] Problems(string structure, string? texts, string? questions, string? questionTexts)
    {
        var questionnaire = BuiltInQuestionnaire.In("en");
        if (questions is not null)
        {
            var reading = QuestionnaireReader.Read(questions, questionTexts!);
            if (!reading.IsValid)
                return [.. reading.Problems.Select(problem => problem with { Place = $"questionnaire, {problem.Place}" })];

            questionnaire = reading.Value;
        }

        return texts is null
            ? [.. RecommendationCatalogueReader.CheckStructure(structure, questionnaire)]
            : [.. RecommendationCatalogueReader.Read(structure, texts, questionnaire).Problems];
    }
}
