using System.CommandLine;
using Survey.Core;
using Survey.Core.Importing;
using Survey.Core.Questions;

namespace Survey.Cli;

/// <summary>The options that every command which reads files of responses has.</summary>
internal static class ImportOptions
{
    /// <summary>Says what columns and answers mean.</summary>
    public static readonly Option<FileInfo?> Mapping = new("--mapping")
    {
        Description = "JSON file that says which field each column answers and which code each answer means; goes before every guess.",
    };

    /// <summary>Prints how every column was understood.</summary>
    public static readonly Option<bool> Explain = new("--explain") { Description = "Say how every column was understood, and why." };

    /// <summary>The mapping that the command line names; null without one.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="questionnaire">What was asked.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="UnusableArgumentException">There is no such file.</exception>
    public static async Task<Reading<ResponseMapping>?> ReadMappingAsync(ParseResult arguments, Questionnaire questionnaire, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(Mapping) is not { } file)
            return null;

        return InputFile.Missing(Mapping.Name, file).FirstOrDefault() is { } missing
            ? throw new UnusableArgumentException($"{missing.Place}: \"{missing.Value}\": {missing.Reason}")
            : ResponseMappingReader.Read(await File.ReadAllTextAsync(file.FullName, cancellationToken), questionnaire);
    }
}
