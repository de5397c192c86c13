using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Survey.Core.Json;
using Survey.Core.Questions;

namespace Survey.Core.Recommendations.Reading;

/// <summary>Turns the JSON of a catalogue's structure file into a <see cref="CatalogueStructure"/> that fits a questionnaire.</summary>
internal sealed partial class CatalogueStructureParser
{
    private const int LongestId = 40;
    private const int LongestReason = 200;
    private const int HighestVersion = 9_999;
    private const int MostEntries = 100;
    private const int MostConflicts = 200;

    private readonly CatalogueFields _fields = new();
    private readonly TriggerParser _triggers;
    private readonly Dictionary<string, int> _entries = new(StringComparer.Ordinal);

    private CatalogueStructureParser(Questionnaire questionnaire) => _triggers = new(_fields, questionnaire);

    /// <summary>The structure, or everything that is wrong with it.</summary>
    public static Reading<CatalogueStructure> Parse(PlacedJson root, Questionnaire questionnaire) => new CatalogueStructureParser(questionnaire).ParseRoot(root);

    private Reading<CatalogueStructure> ParseRoot(PlacedJson root)
    {
        if (root.Kind != JsonValueKind.Object)
        {
            _fields.Report(root, "A catalogue of recommendations is a JSON object.");
            return Reading<CatalogueStructure>.Failed(_fields.Problems);
        }

        _fields.AllowOnly(root, "$schema", "id", "version", "leads", "entries", "conflicts");
        var id = _fields.Text(root, "id", LongestId);
        if (id is not null && !CatalogueId().IsMatch(id))
            _fields.Report(root["id"]!, "An id begins with a letter and has lower-case letters, digits and hyphens only.");

        var version = _fields.Whole(root, "version", 1, HighestVersion);
        var leads = _fields.Texts(root, "leads", LongestId);
        var entries = _fields.Objects(root, "entries", 1, MostEntries).Select(entry => ParseEntry(entry, leads)).ToArray();
        var conflicts = _fields.Objects(root, "conflicts", 0, MostConflicts).Select(ParseConflict).ToArray();
        CheckConflicts(root, conflicts);
        return _fields.Problems.IsEmpty
            ? Reading<CatalogueStructure>.Of(new(id!, version!.Value, leads, [.. entries!], [.. conflicts.Select(pair => pair!.Value)]), [])
            : Reading<CatalogueStructure>.Failed(_fields.Problems);
    }

    private EntryStructure? ParseEntry(PlacedJson entry, ImmutableArray<string> leads)
    {
        _fields.AllowOnly(entry, "id", "kind", "lead", "trigger");
        var id = _fields.Text(entry, "id", LongestId);
        if (id is not null && !ItemId().IsMatch(id))
            _fields.Report(entry["id"]!, "An id begins with a letter and has lower-case letters, digits and underscores only.");
        else if (id is not null && !_entries.TryAdd(id, _entries.Count))
            _fields.Report(entry["id"]!, "Must be unique; another entry has this id.");

        var kind = _fields.OneOf(entry, "kind", "change", "strength");
        var lead = _fields.Text(entry, "lead", LongestId);
        if (lead is not null && !leads.Contains(lead))
            _fields.Report(entry["lead"]!, $"Is not one of the leads; there are {string.Join(", ", leads)}.");

        var trigger = _triggers.Parse(entry, kind == "strength" ? EntryKind.Strength : EntryKind.Change);
        return id is null || kind is null || lead is null || trigger is null
            ? null
            : new(id, kind == "strength" ? EntryKind.Strength : EntryKind.Change, lead, trigger);
    }

    private (int First, int Second)? ParseConflict(PlacedJson conflict)
    {
        _fields.AllowOnly(conflict, "between", "reason");
        _fields.Text(conflict, "reason", LongestReason);
        var between = _fields.Texts(conflict, "between", LongestId);
        if (between.Length != 2)
        {
            _fields.Report(conflict["between"] ?? conflict, "A conflict is between two entries.");
            return null;
        }

        foreach (var item in conflict["between"]!.Items.Where(item => !_entries.ContainsKey(item.Text)))
            _fields.Report(item, "There is no entry of this id.");

        return _entries.TryGetValue(between[0], out var first) && _entries.TryGetValue(between[1], out var second)
            ? (Math.Min(first, second), Math.Max(first, second))
            : null;
    }

    private void CheckConflicts(PlacedJson root, (int First, int Second)?[] conflicts)
    {
        var seen = new HashSet<(int First, int Second)>();
        for (var i = 0; i < conflicts.Length; i++)
        {
            if (conflicts[i] is { } pair && !seen.Add(pair))
                _fields.Report(root["conflicts"]!.Items[i], "Another conflict is between the same two entries.");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ItemId();

    [GeneratedRegex("^[a-z][a-z0-9-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex CatalogueId();
}
