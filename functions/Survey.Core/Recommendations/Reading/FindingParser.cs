using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Survey.Core.Json;
using Survey.Core.Questions;
using Survey.Core.Recommendations.Triggers;
using Survey.Core.Scoring;

namespace Survey.Core.Recommendations.Reading;

/// <summary>Turns the JSON of one finding into a <see cref="Finding"/>.</summary>
/// <param name="fields">Where problems are noted.</param>
/// <param name="questionnaire">What findings are about.</param>
internal sealed partial class FindingParser(CatalogueFields fields, Questionnaire questionnaire)
{
    private const string IndexId = "index";
    private const int LongestId = 40;
    private const int LowestBound = 1;
    private const int HighestBound = 99;
    private const int CampBound = 30;

    private static readonly string[] Statuses = [.. Enum.GetNames<ActivityStatus>().Select(name => name.ToLowerInvariant())];

    /// <summary>The finding; null when something is wrong, which is noted.</summary>
    public Finding? Parse(PlacedJson node)
    {
        var id = fields.Text(node, "finding", LongestId);
        if (id is not null && !FindingId().IsMatch(id))
            fields.Report(node["finding"]!, "An id begins with a letter and has lower-case letters, digits and underscores only.");

        Finding? finding = fields.OneOf(node, "on", "activities", "dimensions", "statements", "gaps", "hatSwitching", "response") switch
        {
            "activities" => OnActivities(node, id ?? ""),
            "dimensions" => OnDimensions(node, id ?? ""),
            "statements" => OnStatements(node, id ?? ""),
            "gaps" => OnGaps(node, id ?? ""),
            "hatSwitching" => OnHatSwitching(node, id ?? ""),
            "response" => OnResponse(node, id ?? ""),
            _ => null,
        };
        return id is null ? null : finding;
    }

    private ActivityFinding? OnActivities(PlacedJson node, string id)
    {
        fields.AllowOnly(node, "finding", "on", "ids", "status", "disputed", "count");
        var (items, count) = Items(node, questionnaire.Activities.Length, code => Known(questionnaire.IndexOfActivity(code)), "activity");
        var statuses = node["status"] is null ? [] : fields.Texts(node, "status", LongestId);
        var disputed = fields.OptionalFlag(node, "disputed");
        foreach (var status in node["status"]?.Items.Where(item => item.Kind == JsonValueKind.String && !Statuses.Contains(item.Text)) ?? [])
            fields.Report(status, $"There is no such status; there are {string.Join(", ", Statuses)}.");

        if (statuses.Length > 1 && statuses.Contains("clear"))
            fields.Report(node["status"]!, "\"clear\" stands alone: it looks at the other side of the scale.");

        if (node["status"] is null && disputed != true)
            fields.Report(node, "Needs \"status\", or \"disputed\": true.");

        return items.IsEmpty || statuses.Any(status => !Statuses.Contains(status))
            ? null
            : new(id, items, count, [.. statuses.Select(status => (ActivityStatus)Array.IndexOf(Statuses, status))], disputed);
    }

    private DimensionFinding? OnDimensions(PlacedJson node, string id)
    {
        fields.AllowOnly(node, "finding", "on", "ids", "below", "atLeast", "count");
        var (items, count) = Items(node, questionnaire.Dimensions.Length, DimensionOrIndex, "dimension");
        var bound = OneBound(node, "below", "atLeast");
        return items.IsEmpty || bound is null ? null : new(id, items, count, bound.Value, node["atLeast"] is not null);
    }

    private StatementFinding? OnStatements(PlacedJson node, string id)
    {
        fields.AllowOnly(node, "finding", "on", "ids", "unfavourable", "favourable", "split", "count");
        var (items, count) = Items(node, questionnaire.Statements.Length, code => Known(questionnaire.IndexOfStatement(code)), "statement");
        var split = fields.OptionalFlag(node, "split");
        if (split == true)
        {
            if (node["unfavourable"] is not null || node["favourable"] is not null)
                fields.Report(node, "Split camps have a bound of their own; leave out \"unfavourable\" and \"favourable\".");

            return items.IsEmpty ? null : new(id, items, count, StatementSide.Split, CampBound, false);
        }

        var side = node["favourable"] is null ? StatementSide.Unfavourable : StatementSide.Favourable;
        return OneBound(node, "unfavourable", "favourable") is { } bound && !items.IsEmpty ? new(id, items, count, side, bound, split == false) : null;
    }

    private GapFinding? OnGaps(PlacedJson node, string id)
    {
        fields.AllowOnly(node, "finding", "on", "ids", "lower", "count");
        var (items, count) = Items(node, questionnaire.Dimensions.Length, DimensionOrIndex, "dimension");
        var lower = fields.OneOf(node, "lower", "sales", "marketing");
        return items.IsEmpty || lower is null ? null : new(id, items, count, FunctionOf(lower));
    }

    private HatSwitchingFinding? OnHatSwitching(PlacedJson node, string id)
    {
        fields.AllowOnly(node, "finding", "on", "of", "atLeast", "below");
        var function = fields.OneOf(node, "of", "sales", "marketing");
        var bound = OneBound(node, "atLeast", "below");
        return function is null || bound is null ? null : new(id, FunctionOf(function), bound.Value, node["below"] is not null);
    }

    private ResponseFinding? OnResponse(PlacedJson node, string id)
    {
        fields.AllowOnly(node, "finding", "on", "below");
        return fields.Whole(node, "below", LowestBound, HighestBound) is { } bound ? new(id, bound) : null;
    }

    private (ImmutableArray<int> Items, int Count) Items(PlacedJson node, int number, Func<string, int?> indexOf, string noun)
    {
        if (node["ids"] is { Kind: JsonValueKind.String, Text: "all" })
        {
            if (number == 0)
                fields.Report(node["ids"]!, $"The questionnaire has no {noun} at all.");

            return ([.. Enumerable.Range(0, number)], Count(node, number));
        }

        var ids = fields.Texts(node, "ids", LongestId);
        foreach (var item in node["ids"]?.Items.Where(item => item.Kind == JsonValueKind.String && indexOf(item.Text) is null) ?? [])
            fields.Report(item, $"The questionnaire has no such {noun}.");

        ImmutableArray<int> items = [.. ids.Select(indexOf).OfType<int>()];
        return (items, Count(node, ids.Length));
    }

    private int Count(PlacedJson node, int most) => node["count"] is null ? 1 : fields.Whole(node, "count", 1, Math.Max(1, most)) ?? 1;

    private int? OneBound(PlacedJson node, string first, string second)
    {
        if (node[first] is null == node[second] is null)
        {
            fields.Report(node, $"Needs one of \"{first}\" and \"{second}\".");
            return null;
        }

        return fields.Whole(node, node[first] is null ? second : first, LowestBound, HighestBound);
    }

    private int? DimensionOrIndex(string id) => id == IndexId ? CompanyFigures.Index : Known(questionnaire.IndexOfDimension(id));

    private static int? Known(int index) => index < 0 ? null : index;

    private static RespondentFunction FunctionOf(string code) => code == "sales" ? RespondentFunction.Sales : RespondentFunction.Marketing;

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex FindingId();
}
