using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Survey.App.Access;
using Survey.App.Consulting;
using Survey.App.Problems;
using Survey.Core;
using Survey.Core.Importing;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports;

namespace Survey.App.Batches;

/// <summary>The settings of a batch as they come in beside its file: fields of a form or parameters of the address, each at most once.</summary>
internal static class BatchSettingsInput
{
    /// <summary>Names of the fields.</summary>
    public const string Name = "name", MinimumGroup = "minimumGroup", Language = "language", ShowComments = "showComments", Paper = "paper",
        Mapping = "mapping", Invited = "invited";

    /// <summary>Most characters of a batch's name.</summary>
    public const int LongestName = 200;

    private const int MostInvited = 1_000_000;

    /// <summary>All names, for whoever asks for another.</summary>
    public static readonly ImmutableArray<string> Known = [Name, MinimumGroup, Language, ShowComments, Paper, Mapping, Invited];

    /// <summary>The settings, with defaults for what is missing or empty. What cannot be taken is noted.</summary>
    /// <param name="fields">The fields by name.</param>
    /// <param name="problems">Where problems go.</param>
    public static BatchSettings Read(IReadOnlyDictionary<string, string> fields, List<Problem> problems)
    {
        foreach (var other in fields.Keys.Except([.. Known, FormTokens.Field, FormName.Field], StringComparer.Ordinal).Order(StringComparer.Ordinal))
            problems.Add(new(InputText.Quote(other)!, null, $"Is not known here. Known are: file, {string.Join(", ", Known)}."));
        var language = ReadChoice(Language, Text(fields, Language), BuiltInQuestionnaire.Languages, problems) ?? BuiltInQuestionnaire.Languages[0];
        return new()
        {
            MinimumGroup = ReadGroup(Text(fields, MinimumGroup), problems),
            Language = language,
            ShowComments = ReadChoice(ShowComments, Text(fields, ShowComments), ["true", "false"], problems) != "false",
            Paper = ReadChoice(Paper, Text(fields, Paper)?.ToLowerInvariant(), ["a4", "letter"], problems) switch
            {
                "letter" => PaperSize.Letter,
                "a4" => PaperSize.A4,
                _ => null,
            },
            Mapping = ReadMapping(Text(fields, Mapping), problems),
            Invited = ReadInvited(Text(fields, Invited), problems),
        };
    }

    /// <summary>The name that the consultant gave; null without one. A name that cannot be taken is noted.</summary>
    public static string? ReadName(IReadOnlyDictionary<string, string> fields, List<Problem> problems)
    {
        var name = Text(fields, Name);
        if (name is not null && InputText.Fault(name, LongestName) is { } fault)
            problems.Add(new(Name, InputText.Quote(name), fault));
        return name;
    }

    private static string? Text(IReadOnlyDictionary<string, string> fields, string name) =>
        fields.GetValueOrDefault(name)?.Trim() is { Length: > 0 } text ? text : null;

    private static int ReadGroup(string? text, List<Problem> problems)
    {
        if (text is null)
            return ScoringRequest.DefaultMinimumGroup;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var group)
            && group is >= ScoringRequest.LowestMinimumGroup and <= ScoringRequest.HighestMinimumGroup)
            return group;
        problems.Add(new(
            MinimumGroup, InputText.Quote(text), $"Must be a whole number from {ScoringRequest.LowestMinimumGroup} to {ScoringRequest.HighestMinimumGroup}."));
        return ScoringRequest.DefaultMinimumGroup;
    }

    private static string? ReadChoice(string name, string? text, ImmutableArray<string> choices, List<Problem> problems)
    {
        if (text is not null && !choices.Contains(text))
            problems.Add(new(name, InputText.Quote(text), $"Must be one of: {string.Join(", ", choices)}."));
        return text;
    }

    // Fields and answers are the same in every language.
    private static string? ReadMapping(string? text, List<Problem> problems)
    {
        var reading = text is null ? null : ResponseMappingReader.Read(text, BuiltInQuestionnaire.In(BuiltInQuestionnaire.Languages[0]));
        problems.AddRange((reading?.Problems ?? []).Select(problem => problem with { Place = $"{Mapping}, {problem.Place}" }));
        return text;
    }

    private static ImmutableSortedDictionary<string, int> ReadInvited(string? text, List<Problem> problems)
    {
        var invited = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        if (text is null)
            return invited.ToImmutable();
        try
        {
            using var document = JsonDocument.Parse(text, new() { AllowDuplicateProperties = false });
            foreach (var company in document.RootElement.EnumerateObject())
            {
                if (company.Value.ValueKind == JsonValueKind.Number && company.Value.TryGetInt32(out var number) && number is >= 1 and <= MostInvited)
                    invited[company.Name] = number;
                else
                    problems.Add(new($"{Invited}.{InputText.Quote(company.Name)}", InputText.Quote(company.Value.GetRawText()), $"Must be a whole number from 1 to {MostInvited}."));
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            problems.Add(new(Invited, InputText.Quote(text), "Must be a JSON object of numbers by company, such as {\"Aster Tools\": 41}."));
        }

        return invited.ToImmutable();
    }
}
