using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Survey.Core;

namespace Survey.App.Problems;

/// <summary>
/// A JSON object from outside. Each call takes one member and notes what is wrong with it; null members count as missing. Members that nobody
/// took are problems as well, since a misspelt name would otherwise be a setting silently lost.
/// </summary>
internal sealed class InputObject(JsonElement element, string path, List<Problem> problems)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Where the object stands, for problems about it as a whole.</summary>
    public string Path => path.Length == 0 ? "body" : path;

    /// <summary>Where a member stands or would stand.</summary>
    public string PlaceOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>Whether the member is there and not null.</summary>
    public bool Has(string name) => TryTake(name, out _);

    /// <summary>A text without spaces around it; null when missing or wrong.</summary>
    /// <param name="name">The member.</param>
    /// <param name="longest">Most characters.</param>
    /// <param name="isRequired">Whether a missing one is a problem.</param>
    /// <param name="mayBreakLines">Whether line breaks may stand in it.</param>
    public string? Text(string name, int longest, bool isRequired = false, bool mayBreakLines = false)
    {
        var value = "";
        if (TryTake(name, out var member) && (member.ValueKind != JsonValueKind.String || !TryGetText(member, out value)))
        {
            Note(name, member, "Must be a text.");
            return null;
        }

        var text = value.Trim();
        if (InputText.Fault(text, longest, mayBreakLines) is { } fault)
            problems.Add(new(PlaceOf(name), InputText.Quote(text), fault));
        else if (text.Length > 0)
            return text;
        else if (isRequired)
            problems.Add(new(PlaceOf(name), null, $"Is needed: a text of 1 to {longest} characters."));
        return null;
    }

    /// <summary>A whole number within bounds, both included; null when missing or wrong.</summary>
    public int? Whole(string name, int lowest, int highest)
    {
        if (!TryTake(name, out var member))
            return null;
        if (member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out var number) && number >= lowest && number <= highest)
            return number;
        Note(name, member, $"Must be a whole number from {lowest} to {highest}.");
        return null;
    }

    /// <summary>A number within bounds, both included; null when missing or wrong.</summary>
    public double? Number(string name, double lowest, double highest, bool isRequired = false)
    {
        var reason = string.Create(CultureInfo.InvariantCulture, $"Must be a number from {lowest} to {highest}.");
        if (!TryTake(name, out var member))
        {
            if (isRequired)
                problems.Add(new(PlaceOf(name), null, "Is missing. " + reason));
            return null;
        }

        if (member.ValueKind == JsonValueKind.Number && member.TryGetDouble(out var number) && number >= lowest && number <= highest)
            return number;
        Note(name, member, reason);
        return null;
    }

    /// <summary>True or false; null when missing or wrong.</summary>
    public bool? Flag(string name)
    {
        if (!TryTake(name, out var member))
            return null;
        if (member.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return member.GetBoolean();
        Note(name, member, "Must be true or false.");
        return null;
    }

    /// <summary>An object; null when missing or wrong.</summary>
    public InputObject? Object(string name)
    {
        if (!TryTake(name, out var member))
            return null;
        if (member.ValueKind == JsonValueKind.Object)
            return new(member, PlaceOf(name), problems);
        Note(name, member, "Must be an object: { … }.");
        return null;
    }

    /// <summary>
    /// The objects of a list, each with its place from 0; empty when missing or wrong. Items that are no objects are noted and left out.
    /// </summary>
    public IReadOnlyList<InputObject> Objects(string name, int most)
    {
        if (!TryTake(name, out var member))
            return [];
        if (member.ValueKind != JsonValueKind.Array || member.GetArrayLength() > most)
        {
            Note(name, member, $"Must be a list of at most {most} objects.");
            return [];
        }

        var items = member.EnumerateArray().Select((item, at) => (Item: item, Place: $"{PlaceOf(name)}[{at}]")).ToList();
        problems.AddRange(items.Where(item => item.Item.ValueKind != JsonValueKind.Object)
            .Select(item => new Problem(item.Place, InputText.Quote(item.Item.GetRawText()), "Must be an object: { … }.")));
        return [.. items.Where(item => item.Item.ValueKind == JsonValueKind.Object).Select(item => new InputObject(item.Item, item.Place, problems))];
    }

    /// <summary>Notes every member that no call has asked for. To be called last.</summary>
    public void RejectOthers()
    {
        foreach (var member in element.EnumerateObject().Where(member => !_known.Contains(member.Name)))
            problems.Add(new(
                PlaceOf(InputText.Quote(member.Name)!), InputText.Quote(member.Value.GetRawText()),
                $"Is not known here. Known are: {string.Join(", ", _known)}."));
    }

    private bool TryTake(string name, out JsonElement member)
    {
        _known.Add(name);
        return element.TryGetProperty(name, out member) && member.ValueKind != JsonValueKind.Null;
    }

    // An escape such as \ud800 alone is valid JSON but no text.
    private static bool TryGetText(JsonElement member, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = member.GetString();
            return text is not null;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }

    private void Note(string name, JsonElement member, string reason) =>
        problems.Add(new(PlaceOf(name), InputText.Quote(member.GetRawText()), reason));
}
