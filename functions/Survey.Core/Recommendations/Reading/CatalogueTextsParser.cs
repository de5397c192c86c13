using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Survey.Core.Json;
using Survey.Core.Questions;
using Survey.Core.Recommendations.Texts;

namespace Survey.Core.Recommendations.Reading;

/// <summary>Turns the JSON of a catalogue's text file into texts that fit a structure and a questionnaire.</summary>
internal sealed partial class CatalogueTextsParser
{
    private const int LongestLanguage = 35;
    private const int LongestName = 60;
    private const int LongestTitle = 60;
    private const int LongestWhy = 170;
    private const int LongestStep = 80;
    private const int LongestDeadline = 26;
    private const int LongestTemplate = 200;

    // Ties between answers are settled in this order: no owner at all is the first thing to know.
    private static readonly (string Key, Placeholder Answer)[] Instead =
        [("none", Placeholder.None), ("other", Placeholder.Other), ("both", Placeholder.Both), ("elsewhere", Placeholder.Elsewhere)];

    private static readonly ImmutableArray<Placeholder> InsteadPlaceholders =
        [Placeholder.None, Placeholder.Other, Placeholder.Both, Placeholder.Elsewhere, Placeholder.Answers, Placeholder.HomeFunction, Placeholder.OtherFunction];

    private readonly JsonFields _fields = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly PlacedJson _texts;

    private CatalogueTextsParser(PlacedJson texts) => _texts = texts;

    /// <summary>The texts, or everything that is wrong with them.</summary>
    public static Reading<CatalogueTexts> Parse(PlacedJson root, CatalogueStructure structure, Questionnaire questionnaire)
    {
        if (root.Kind == JsonValueKind.Object && root["texts"] is { Kind: JsonValueKind.Object } texts)
            return new CatalogueTextsParser(texts).ParseRoot(root, structure, questionnaire);

        return Reading<CatalogueTexts>.Failed(
            [new((root["texts"] ?? root).Place, null, "A text file is a JSON object with \"language\" and \"texts\", an object of texts by key.")]);
    }

    private Reading<CatalogueTexts> ParseRoot(PlacedJson root, CatalogueStructure structure, Questionnaire questionnaire)
    {
        _fields.AllowOnly(root, "$schema", "language", "texts");
        var language = _fields.Text(root, "language", LongestLanguage);
        if (language is not null && !LanguageTag().IsMatch(language))
            _fields.Report(root["language"]!, "Must be a BCP 47 language tag, such as en or de-AT.");

        var words = ParseWords(language ?? "", questionnaire);
        var leads = structure.Leads.ToDictionary(lead => lead, lead => Text($"lead.{lead}", LongestName), StringComparer.Ordinal);
        var entries = structure.Entries.Select(entry => ParseEntry(entry, leads[entry.Lead])).ToImmutableArray();
        foreach (var (key, text) in _texts.Members.Where(text => !_known.Contains(text.Key)))
            _fields.Report(text, $"No text of this catalogue has the key \"{key}\".");

        return _fields.Problems.IsEmpty ? Reading<CatalogueTexts>.Of(new(words, entries), []) : Reading<CatalogueTexts>.Failed(_fields.Problems);
    }

    private CatalogueWords ParseWords(string language, Questionnaire questionnaire) => new()
    {
        Language = language,
        Activities = [.. questionnaire.Activities.Select(activity => Text($"activity.{activity.Id}", LongestName))],
        Dimensions = [.. questionnaire.Dimensions.Select(dimension => Text($"dimension.{dimension.Id}", LongestName))],
        Index = Text("dimension.index", LongestName),
        Statements = [.. questionnaire.Statements.Select(statement => Text($"statement.{statement.Id}", LongestName))],
        Sales = Text("function.sales", LongestName),
        Marketing = Text("function.marketing", LongestName),
        ListSeparator = Text("list.separator", LongestName),
        ListAnd = Text("list.and", LongestName),
        ListMore = Template("list.more", [Placeholder.More]),
        Tentative = Text("tentative", LongestName),
        Instead = [.. Instead.Select(answer => (answer.Answer, Template($"instead.{answer.Key}", InsteadPlaceholders)))],
    };

    private CatalogueEntry ParseEntry(EntryStructure entry, string lead)
    {
        var key = $"entry.{entry.Id}";
        var texts = new EntryTexts(
            Text($"{key}.title", LongestTitle), Text($"{key}.why", LongestWhy), Text($"{key}.day30", LongestStep), Text($"{key}.day60", LongestStep),
            Text($"{key}.day90", LongestStep), Text($"{key}.deadline", LongestDeadline), lead);
        var findings = entry.Trigger.Findings.ToFrozenDictionary(
            finding => finding,
            finding => new FindingTexts(
                Template($"{key}.{finding.Id}.evidence", finding.Placeholders), Template($"{key}.{finding.Id}.measure", finding.Placeholders)));
        return new(entry.Id, entry.Kind, entry.Trigger, texts, findings);
    }

    // A missing or wrong text is noted; what stands in for it is never seen, since then there is no catalogue.
    private string Text(string key, int longest)
    {
        _known.Add(key);
        var text = _fields.Text(_texts, key, longest) ?? "";
        if (text.AsSpan().ContainsAny('{', '}'))
            _fields.Report(_texts[key]!, "Has no figures to show; braces belong into evidence and measure.");

        return text;
    }

    private TextTemplate Template(string key, ImmutableArray<Placeholder> allowed)
    {
        _known.Add(key);
        var text = _fields.Text(_texts, key, LongestTemplate);
        var template = TextTemplate.Parse(text ?? "", out var fault);
        if (fault is not null)
            _fields.Report(_texts[key]!, fault);

        foreach (var placeholder in template?.Placeholders.Where(placeholder => !allowed.Contains(placeholder)).Distinct() ?? [])
        {
            var names = string.Join(", ", allowed.Select(PlaceholderNames.NameOf));
            _fields.Report(_texts[key]!, $"The figure \"{PlaceholderNames.NameOf(placeholder)}\" is not known here; known are {names}.");
        }

        return template ?? TextTemplate.Parse("", out _)!;
    }

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
