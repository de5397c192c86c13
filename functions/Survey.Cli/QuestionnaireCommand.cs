using System.CommandLine;
using Survey.Core.Questions;

namespace Survey.Cli;

/// <summary>
/// <c>survey questionnaire check FILE.json [--texts FILE.json]</c>: says what is wrong with an edited questionnaire, line by line. Exit code 0 when
/// nothing is, else 1.
/// </summary>
internal static class QuestionnaireCommand
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "The structure file: what is asked." };
    private static readonly Option<FileInfo?> Texts = new("--texts") { Description = "The text file of one language, checked against the structure." };

    /// <summary>The command with its subcommand.</summary>
    public static Command Create()
    {
        var check = new Command("check", "Say what is wrong with a questionnaire file, with line and path.") { File, Texts };
        check.SetAction(CheckAsync);
        return new Command("questionnaire", "Work with questionnaire files.") { check };
    }

    private static async Task<int> CheckAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var errors = arguments.InvocationConfiguration.Error;
        FileInfo?[] files = [arguments.GetRequiredValue(File), arguments.GetValue(Texts)];
        var missing = InputFile.Missing("FILE", files).ToArray();
        if (missing.Length > 0)
        {
            ProblemLines.Write(errors, missing);
            return 1;
        }

        var structure = await System.IO.File.ReadAllTextAsync(files[0]!.FullName, cancellationToken);
        var texts = files[1] is { } file ? await System.IO.File.ReadAllTextAsync(file.FullName, cancellationToken) : null;
        var problems = texts is null ? QuestionnaireReader.CheckStructure(structure) : QuestionnaireReader.Read(structure, texts).Problems;
        ProblemLines.Write(errors, problems);
        if (problems.IsEmpty)
            await arguments.InvocationConfiguration.Output.WriteLineAsync("Nothing is wrong.".AsMemory(), cancellationToken);

        return problems.IsEmpty ? 0 : 1;
    }
}
