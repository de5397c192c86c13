using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Survey.Core.Json;

/// <summary>Takes typed members out of placed JSON and notes everything that is wrong on the way.</summary>
internal sealed class JsonFields
{
    private const int LongestQuotedValue = 60;

    private readonly List<Problem> _problems = [];

    /// <summary>Everything noted so far.</summary>
    public ImmutableArray<Problem> Problems => [.. _problems];

    /// <summary>Notes a problem at a value.</summary>
    public void Report(PlacedJson at, string reason) => _problems.Add(new Problem(at.Place, Quote(at), reason));

    /// <summary>Notes each member of an object that is not among the names.</summary>
    public void AllowOnly(PlacedJson parent, params ReadOnlySpan<string> names)
    {
        foreach (var (name, value) in parent.Members)
        {
            if (!names.Contains(name))
                _problems.Add(new Problem(value.Place, name, $"Is not known here; known are {string.Join(", ", names.ToArray())}."));
        }
    }

    /// <summary>A string member of 1 to <paramref name="longest"/> characters; null when missing or wrong, which is noted.</summary>
    public string? Text(PlacedJson parent, string name, int longest)
    {
        var value = Required(parent, name);
        if (value is null)
            return null;

        if (value.Kind == JsonValueKind.String && value.Text.Length <= longest && !string.IsNullOrWhiteSpace(value.Text))
            return value.Text;

        Report(value, $"Must be a text of 1 to {longest} characters.");
        return null;
    }

    /// <summary>A whole-number member within bounds; null when missing or wrong, which is noted.</summary>
    public int? Whole(PlacedJson parent, string name, int lowest, int highest)
    {
        var value = Required(parent, name);
        if (value is null)
            return null;

        if (value.Kind == JsonValueKind.Number && int.TryParse(value.Text, CultureInfo.InvariantCulture, out var number)
            && number >= lowest && number <= highest)
            return number;

        Report(value, $"Must be a whole number from {lowest} to {highest}.");
        return null;
    }

    /// <summary>A member that is true or false; false when it is missing. Anything else is noted.</summary>
    public bool Flag(PlacedJson parent, string name)
    {
        var value = parent[name];
        if (value is not null && value.Kind is not (JsonValueKind.True or JsonValueKind.False))
            Report(value, "Must be true or false.");

        return value?.Kind == JsonValueKind.True;
    }

    /// <summary>The objects in an array member; empty when it is missing or wrong, which is noted.</summary>
    public ImmutableArray<PlacedJson> Objects(PlacedJson parent, string name, int fewest, int most)
    {
        var value = Required(parent, name);
        if (value is null)
            return [];

        if (value.Kind != JsonValueKind.Array || value.Items.Length < fewest || value.Items.Length > most)
            Report(value, $"Must be a list of {fewest} to {most} objects.");

        foreach (var item in value.Items.Where(item => item.Kind != JsonValueKind.Object))
            Report(item, "Must be an object.");

        return [.. value.Items.Where(item => item.Kind == JsonValueKind.Object)];
    }

    private PlacedJson? Required(PlacedJson parent, string name)
    {
        var value = parent[name];
        if (value is null)
            _problems.Add(new Problem(parent.Place, null, $"\"{name}\" is missing."));

        return value;
    }

    private static string? Quote(PlacedJson value) =>
        value.Kind is JsonValueKind.Object or JsonValueKind.Array ? null
        : value.Text.Length <= LongestQuotedValue ? value.Text
        : value.Text[..LongestQuotedValue] + "…";
}
