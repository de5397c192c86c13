using System.Collections.Immutable;
using System.Globalization;
using Survey.App.Importing;
using Survey.Core.Importing;
using Survey.Core.Questions;

namespace Survey.App.Batches;

/// <summary>What the settings of a batch mean for reading its file. Pure but for the spool that it looks into.</summary>
internal static class BatchImport
{
    /// <summary>What is known of the file before it is read.</summary>
    public static ImportSettings Settings(Batch batch, Questionnaire questionnaire) => new()
    {
        Questionnaire = questionnaire,
        Company = Path.GetFileNameWithoutExtension(batch.FileName),

        // It was read once before, when it came in.
        Mapping = batch.Settings.Mapping is { } mapping ? ResponseMappingReader.Read(mapping, questionnaire).Value : null,
    };

    /// <summary>
    /// People invited, by the companies' names as the file spells them. A number for a company that the file does not have is reported and ignored.
    /// </summary>
    public static ImmutableDictionary<string, int> Invited(Batch batch, ResponseSpool spool, Action<ImportProblem> report)
    {
        var companies = spool.Companies.ToDictionary(CompanyKey.Of, StringComparer.Ordinal);
        var invited = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var (name, number) in batch.Settings.Invited)
        {
            if (companies.TryGetValue(CompanyKey.Of(name), out var company))
                invited[company] = number;
            else
                report(new(batch.FileName, 0, "invited", name, "Is not a company of the file, so this number is not used.", IsRejection: false));
        }

        return invited.ToImmutable();
    }

    /// <summary>Why there can be no report of anybody; null when there can.</summary>
    public static string? Refusal(ImportOutcome outcome, ResponseSpool spool)
    {
        if (!outcome.IsUsable)
            return "The file cannot be read as answers. The list of problems says what is missing.";
        if (spool.Companies.Count == 0)
            return outcome.RowsRead == 0 ? "The file has a header and no answers below it." : "No row of the file could be used. The list of problems says why.";
        return spool.Companies.Count > BatchItemRules.Maximum
            ? string.Create(CultureInfo.InvariantCulture, $"The file has {spool.Companies.Count} companies; one batch takes {BatchItemRules.Maximum}. Send it in parts.")
            : null;
    }
}
