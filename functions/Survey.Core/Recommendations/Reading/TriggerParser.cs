using System.Collections.Immutable;
using System.Text.Json;
using Survey.Core.Json;
using Survey.Core.Questions;
using Survey.Core.Recommendations.Triggers;

namespace Survey.Core.Recommendations.Reading;

/// <summary>Turns the JSON of an entry's trigger into a <see cref="Trigger"/>.</summary>
/// <param name="fields">Where problems are noted.</param>
/// <param name="questionnaire">What the findings are about.</param>
internal sealed class TriggerParser(CatalogueFields fields, Questionnaire questionnaire)
{
    private const int MostParts = 10;
    private const int DeepestLevel = 3;

    private readonly FindingParser _findings = new(fields, questionnaire);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The trigger of an entry; null when it is missing or wrong, which is noted.</summary>
    public Trigger? Parse(PlacedJson entry, EntryKind kind)
    {
        _ids.Clear();
        if (entry["trigger"] is { } trigger)
            return ParseNode(trigger, kind, 1);

        fields.Report(entry, "\"trigger\" is missing.");
        return null;
    }

    private Trigger? ParseNode(PlacedJson node, EntryKind kind, int level)
    {
        if (node.Kind != JsonValueKind.Object || (node["all"] is null ? 0 : 1) + (node["any"] is null ? 0 : 1) + (node["finding"] is null ? 0 : 1) != 1)
        {
            fields.Report(node, "A trigger is an object with one of \"all\", \"any\" and \"finding\".");
            return null;
        }

        if (node["finding"] is not null)
            return ParseFinding(node, kind, level);

        var name = node["all"] is null ? "any" : "all";
        fields.AllowOnly(node, name);
        if (level >= DeepestLevel)
        {
            fields.Report(node, $"Parts of a trigger may be nested {DeepestLevel} levels deep at most.");
            return null;
        }

        var parts = fields.Objects(node, name, 2, MostParts).Select(part => ParseNode(part, kind, level + 1)).OfType<Trigger>().ToImmutableArray();
        return parts.Length < 2 ? null : name == "all" ? new AllOf(parts) : new AnyOf(parts);
    }

    private Finding? ParseFinding(PlacedJson node, EntryKind kind, int level)
    {
        if (_findings.Parse(node) is not { } finding)
            return null;

        if (!_ids.Add(finding.Id))
            fields.Report(node["finding"]!, "Must be unique; another finding of this entry has this id.");

        if (finding.IsFavourable != (kind == EntryKind.Strength))
            fields.Report(node, finding.IsFavourable ? "A change needs a condition on the unfavourable side." : "A strength needs a condition on the favourable side.");

        if (finding is ResponseFinding && level > 1)
            fields.Report(node, "A finding on the response stands alone: it is about people who did not answer.");

        return finding;
    }
}
