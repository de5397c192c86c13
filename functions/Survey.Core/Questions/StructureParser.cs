using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Survey.Core.Answers;
using Survey.Core.Json;

namespace Survey.Core.Questions;

/// <summary>Turns the JSON of a structure file into a <see cref="QuestionnaireStructure"/>.</summary>
internal sealed partial class StructureParser
{
    private const int LongestId = 40;
    private const int MostDimensions = 12;
    private const int MostItems = 100;
    private const int HighestVersion = 9_999;

    private readonly JsonFields _fields = new();
    private readonly HashSet<string> _itemIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dimensionIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _measured = new(StringComparer.Ordinal);

    /// <summary>The structure, or everything that is wrong with it.</summary>
    public static Reading<QuestionnaireStructure> Parse(PlacedJson root) => new StructureParser().ParseRoot(root);

    private Reading<QuestionnaireStructure> ParseRoot(PlacedJson root)
    {
        if (root.Kind != JsonValueKind.Object)
        {
            _fields.Report(root, "A questionnaire is a JSON object.");
            return Reading<QuestionnaireStructure>.Failed(_fields.Problems);
        }

        _fields.AllowOnly(root, "$schema", "id", "version", "dimensions", "activities", "statements");
        var id = Id(root, QuestionnaireId(), "lower-case letters, digits and hyphens");
        var version = _fields.Whole(root, "version", 1, HighestVersion);
        var dimensions = All(_fields.Objects(root, "dimensions", 1, MostDimensions), ParseDimension);
        var activities = All(_fields.Objects(root, "activities", 0, MostItems), ParseActivity);
        var statements = All(_fields.Objects(root, "statements", 0, MostItems), ParseStatement);
        foreach (var entry in _fields.Problems.IsEmpty ? root["dimensions"]!.Items : [])
        {
            if (!_measured.Contains(entry["id"]!.Text))
                _fields.Report(entry["id"]!, "No activity and no statement measures this dimension.");
        }

        return _fields.Problems.IsEmpty
            ? Reading<QuestionnaireStructure>.Of(new(new(id!, version!.Value), dimensions, activities, statements), [])
            : Reading<QuestionnaireStructure>.Failed(_fields.Problems);
    }

    private Dimension? ParseDimension(PlacedJson entry)
    {
        _fields.AllowOnly(entry, "id");
        return NewId(entry, _dimensionIds) is { } id ? new(id) : null;
    }

    private Activity? ParseActivity(PlacedJson entry)
    {
        _fields.AllowOnly(entry, "id", "dimension", "home");
        var id = NewId(entry, _itemIds);
        var dimension = DimensionOf(entry);
        var home = _fields.Text(entry, "home", LongestId);
        if (home is not (null or "sales" or "marketing"))
            _fields.Report(entry["home"]!, "Must be sales or marketing: the function that should own the activity.");

        return id is null || dimension is null || home is null
            ? null
            : new(id, dimension, home == "sales" ? RespondentFunction.Sales : RespondentFunction.Marketing);
    }

    private Statement? ParseStatement(PlacedJson entry)
    {
        _fields.AllowOnly(entry, "id", "dimension", "reversed", "salesAndMarketingOnly");
        var id = NewId(entry, _itemIds);
        var dimension = DimensionOf(entry);
        var reversed = _fields.Flag(entry, "reversed");
        var restricted = _fields.Flag(entry, "salesAndMarketingOnly");
        return id is null || dimension is null ? null : new(id, dimension, reversed, restricted);
    }

    private string? NewId(PlacedJson entry, HashSet<string> taken)
    {
        var id = Id(entry, ItemId(), "lower-case letters, digits and underscores");
        if (id is null)
            return null;

        if (AnswerCodes.ReservedNames.Contains(id))
            _fields.Report(entry["id"]!, "This name means a column or figure of its own already; choose another.");
        else if (!taken.Add(id))
            _fields.Report(entry["id"]!, "Must be unique; another entry has this id.");

        return id;
    }

    private string? Id(PlacedJson entry, Regex pattern, string allowed)
    {
        var id = _fields.Text(entry, "id", LongestId);
        if (id is null || pattern.IsMatch(id))
            return id;

        _fields.Report(entry["id"]!, $"An id begins with a letter and has {allowed} only.");
        return null;
    }

    private string? DimensionOf(PlacedJson entry)
    {
        var dimension = _fields.Text(entry, "dimension", LongestId);
        if (dimension is null)
            return null;

        _measured.Add(dimension);
        if (!_dimensionIds.Contains(dimension))
            _fields.Report(entry["dimension"]!, $"There is no such dimension; there are {string.Join(", ", _dimensionIds)}.");

        return dimension;
    }

    private static ImmutableArray<T> All<T>(ImmutableArray<PlacedJson> entries, Func<PlacedJson, T?> parse)
        where T : class => [.. entries.Select(parse).OfType<T>()];

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ItemId();

    [GeneratedRegex("^[a-z][a-z0-9-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex QuestionnaireId();
}
