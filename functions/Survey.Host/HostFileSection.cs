using System.Globalization;
using System.Text.Json;
using Survey.Core;

namespace Survey.Host;

/// <summary>One object of <c>host.json</c>. What is absent reads as null; what is wrong is noted under its path and reads as null too.</summary>
internal sealed class HostFileSection
{
    private readonly JsonElement _element;
    private readonly string _path;
    private readonly List<Problem> _problems;

    public HostFileSection(JsonElement element, string path, List<Problem> problems)
    {
        _element = element;
        _path = path;
        _problems = problems;
        if (element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined))
            problems.Add(new Problem(path.Length == 0 ? "$" : path, Shorten(element), "An object is expected here."));
    }

    /// <summary>Names of what the object holds.</summary>
    public IEnumerable<string> Names =>
        _element.ValueKind == JsonValueKind.Object ? _element.EnumerateObject().Select(property => property.Name) : [];

    /// <summary>An object inside this one; an empty one when there is none.</summary>
    public HostFileSection Section(string name) => new(Find(name), PathOf(name), _problems);

    /// <summary>A text.</summary>
    public string? Text(string name)
    {
        var value = Find(name);
        if (value.ValueKind is JsonValueKind.String)
            return value.GetString();
        if (value.ValueKind is not JsonValueKind.Undefined)
            Refuse(name, "A text is expected here.");
        return null;
    }

    /// <summary>A whole number within bounds, both included.</summary>
    public int? Number(string name, int minimum, int maximum)
    {
        var value = Find(name);
        if (value.ValueKind is JsonValueKind.Undefined)
            return null;
        if (value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= minimum && number <= maximum)
            return number;
        Refuse(name, $"A whole number from {minimum} to {maximum} is expected here.");
        return null;
    }

    /// <summary>A span of time within bounds, both included, written <c>hh:mm:ss</c>.</summary>
    public TimeSpan? Duration(string name, TimeSpan minimum, TimeSpan maximum)
    {
        var value = Find(name);
        if (value.ValueKind is JsonValueKind.Undefined)
            return null;
        if (value.ValueKind is JsonValueKind.String
            && TimeSpan.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var duration) && duration >= minimum && duration <= maximum)
        {
            return duration;
        }

        Refuse(name, $"A span of time such as \"00:00:30\" is expected here, from {minimum:c} to {maximum:c}.");
        return null;
    }

    /// <summary>Notes that a setting is wrong.</summary>
    public void Refuse(string name, string reason) => _problems.Add(new Problem(PathOf(name), Shorten(Find(name)), reason));

    private static string? Shorten(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Undefined)
            return null;
        var text = value.GetRawText();
        return text.Length <= 60 ? text : text[..60] + "…";
    }

    private string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    private JsonElement Find(string name) =>
        _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out var value) ? value : default;
}
