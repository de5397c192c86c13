using System.Collections.Immutable;
using System.Text.Json;
using Survey.Core.Json;

namespace Survey.Core.Recommendations.Reading;

/// <summary>Takes the members out of a catalogue's JSON that only catalogues have.</summary>
internal sealed class CatalogueFields
{
    private readonly JsonFields _fields = new();

    /// <inheritdoc cref="JsonFields.Problems"/>
    public ImmutableArray<Problem> Problems => _fields.Problems;

    /// <inheritdoc cref="JsonFields.Report"/>
    public void Report(PlacedJson at, string reason) => _fields.Report(at, reason);

    /// <inheritdoc cref="JsonFields.AllowOnly"/>
    public void AllowOnly(PlacedJson parent, params ReadOnlySpan<string> names) => _fields.AllowOnly(parent, names);

    /// <inheritdoc cref="JsonFields.Text"/>
    public string? Text(PlacedJson parent, string name, int longest) => _fields.Text(parent, name, longest);

    /// <inheritdoc cref="JsonFields.Whole"/>
    public int? Whole(PlacedJson parent, string name, int lowest, int highest) => _fields.Whole(parent, name, lowest, highest);

    /// <inheritdoc cref="JsonFields.Objects"/>
    public ImmutableArray<PlacedJson> Objects(PlacedJson parent, string name, int fewest, int most) => _fields.Objects(parent, name, fewest, most);

    /// <summary>A member with one of some texts; null when missing or wrong, which is noted.</summary>
    public string? OneOf(PlacedJson parent, string name, params ReadOnlySpan<string> allowed)
    {
        if (_fields.Text(parent, name, int.MaxValue) is not { } text)
            return null;

        if (allowed.Contains(text))
            return text;

        Report(parent[name]!, $"Must be one of {string.Join(", ", allowed.ToArray())}.");
        return null;
    }

    /// <summary>True, false, or null when the member is missing. Anything else is noted.</summary>
    public bool? OptionalFlag(PlacedJson parent, string name) => parent[name] is null ? null : _fields.Flag(parent, name);

    /// <summary>The different texts of a list of one or more; empty when it is missing or wrong, which is noted.</summary>
    public ImmutableArray<string> Texts(PlacedJson parent, string name, int longest)
    {
        var list = parent[name];
        if (list is not { Kind: JsonValueKind.Array, Items.IsEmpty: false })
        {
            Report(list ?? parent, $"\"{name}\" must be a list of one or more texts.");
            return [];
        }

        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in list.Items)
        {
            if (item.Kind != JsonValueKind.String || item.Text.Length == 0 || item.Text.Length > longest)
                Report(item, $"Must be a text of 1 to {longest} characters.");
            else if (texts.Contains(item.Text))
                Report(item, "Must stand only once in its list.");
            else
                texts.Add(item.Text);
        }

        return texts.ToImmutable();
    }
}
