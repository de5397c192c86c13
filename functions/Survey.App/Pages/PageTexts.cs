using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Survey.App.Pages;

/// <summary>
/// Every sentence of the web pages in one language, flat keys. One resource file a language, <c>Pages/Texts/pages.{language}.json</c>; the consultant's pages
/// have a second one beside it, <c>consultant.{language}.json</c>, and are in a language that both are shipped in.
/// </summary>
public sealed class PageTexts
{
    private const string Fallback = "en", Everyone = "pages", Consultants = "consultant";

    private static readonly ConcurrentDictionary<(string Family, string Language), PageTexts?> Loaded = [];

    private readonly FrozenDictionary<string, string> _texts;

    private PageTexts(string language, FrozenDictionary<string, string> texts)
    {
        Language = language;
        Culture = CultureInfo.GetCultureInfo(language);
        _texts = texts;
    }

    /// <summary>The language that these texts are really in, BCP 47; goes into the page's <c>lang</c>.</summary>
    public string Language { get; }

    /// <summary>How numbers and dates are written beside these texts.</summary>
    public CultureInfo Culture { get; }

    /// <summary>All keys, in no certain order.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>The text under a key. Throws <see cref="KeyNotFoundException"/> for an unknown key.</summary>
    public string this[string key] => _texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No page text '{key}' in '{Language}'.");

    /// <summary>The texts for a language: its own, its parent's ("de" for "de-AT"), else English.</summary>
    public static PageTexts For(string? language) => Find(Everyone, language) ?? Find(Everyone, Fallback)!;

    /// <summary>The texts for a reader about whom nothing is known but what the browser asks for.</summary>
    public static PageTexts For(HttpRequest request) => For(Everyone, request);

    /// <summary>The texts of the consultant's pages, for a reader about whom nothing is known but what the browser asks for.</summary>
    public static PageTexts ForConsultant(HttpRequest request) => For(Consultants, request);

    private static PageTexts For(string family, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var wanted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language, StringWithQualityHeaderValueComparer.QualityComparer);
        return wanted.Select(language => Find(family, language.Value.Value)).FirstOrDefault(texts => texts is not null) ?? Find(family, Fallback)!;
    }

    /// <summary>Whether there is a text under this key.</summary>
    public bool Contains(string key) => _texts.ContainsKey(key);

    /// <summary>The text under a key with its <c>{name}</c> places filled in. Throws <see cref="FormatException"/> when a value is missing.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var text = this[key];
        var filled = new StringBuilder(text.Length + 64);
        var at = 0;
        while (text.IndexOf('{', at) is >= 0 and var open)
        {
            var close = text.IndexOf('}', open);
            filled.Append(text, at, open - at).Append(Value(text[(open + 1)..close], key, values));
            at = close + 1;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>
    /// The text for a number of things, with the number as <c>{n}</c>: the one kept for exactly this number (<c>key.2</c>), else
    /// <c>key.one</c> or <c>key.other</c>.
    /// </summary>
    public string Count(string key, int number, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var exact = string.Create(CultureInfo.InvariantCulture, $"{key}.{number}");
        var form = Contains(exact) ? exact : number == 1 ? $"{key}.one" : $"{key}.other";
        return Format(form, [.. values, ("n", number)]);
    }

    /// <summary>The text before and after its one <c>{name}</c> place, for a value that is marked up. Throws <see cref="FormatException"/> without that place.</summary>
    public (string Before, string After) Around(string key, string name)
    {
        var parts = this[key].Split($"{{{name}}}");
        return parts is [var before, var after] ? (before, after) : throw new FormatException($"Page text '{key}' has not exactly one place for '{name}'.");
    }

    private string Value(string name, string key, ReadOnlySpan<(string Name, object Value)> values)
    {
        foreach (var value in values)
            if (value.Name == name)
                return Convert.ToString(value.Value, Culture) ?? "";

        throw new FormatException($"Page text '{key}' needs a value for '{name}'.");
    }

    private static PageTexts? Find(string family, string? language)
    {
        for (var name = language; !string.IsNullOrEmpty(name); name = name.LastIndexOf('-') is > 0 and var dash ? name[..dash] : null)
            if (name.Length <= 20 && Shipped.Contains($"{family}.{name.ToLowerInvariant()}.json"))
                return Loaded.GetOrAdd((family, name.ToLowerInvariant()), Load);

        return null;
    }

    private static readonly FrozenSet<string> Shipped = Assembly.GetExecutingAssembly().GetManifestResourceNames().ToFrozenSet(StringComparer.Ordinal);

    private static PageTexts Load((string Family, string Language) key)
    {
        var texts = Read(Everyone, key.Language);
        foreach (var (name, text) in key.Family == Everyone ? [] : Read(key.Family, key.Language))
            texts.Add(name, text);
        return new PageTexts(key.Language, texts.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Read(string family, string language)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{family}.{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }
}
