using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Survey.Tests.Reports.Html;

/// <summary>Reads a page strictly: every element is closed in order, every attribute is quoted. Throws for anything else.</summary>
internal sealed partial class HtmlOutline
{
    private static readonly HashSet<string> Void = ["meta", "link", "img", "hr", "br", "input"];

    private HtmlOutline(List<HtmlElement> elements) => Elements = elements;

    /// <summary>All elements in the order of their beginning.</summary>
    public IReadOnlyList<HtmlElement> Elements { get; }

    public static HtmlOutline Read(string page)
    {
        var elements = new List<HtmlElement>();
        var open = new Stack<HtmlElement>();
        var rest = page.AsSpan().TrimStart();
        Assert.StartsWith("<!DOCTYPE html>", rest, StringComparison.Ordinal);
        var position = page.IndexOf('>', StringComparison.Ordinal) + 1;
        foreach (Match tag in Tag().Matches(page[position..]))
        {
            if (tag.Groups["text"].Success)
            {
                Assert.DoesNotContain("<", tag.Value, StringComparison.Ordinal);
                Assert.DoesNotMatch(BareAmpersand(), tag.Value);
                if (open.TryPeek(out var parent))
                    parent.Text += WebUtility.HtmlDecode(tag.Value);
            }
            else if (tag.Groups["end"].Success)
                Assert.Equal(open.Pop().Name, tag.Groups["end"].Value);
            else
                Begin(tag, elements, open);
        }

        Assert.Empty(open);
        return new HtmlOutline(elements);
    }

    private static void Begin(Match tag, List<HtmlElement> elements, Stack<HtmlElement> open)
    {
        var attributes = tag.Groups["attributes"].Value;
        Assert.Matches(Attributes(), attributes);
        var element = new HtmlElement(
            tag.Groups["name"].Value,
            Attribute().Matches(attributes).ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value)),
            open.TryPeek(out var parent) ? parent : null);
        elements.Add(element);
        if (!Void.Contains(element.Name) && !tag.Groups["closed"].Success)
            open.Push(element);
    }

    [GeneratedRegex("""</(?<end>[a-z0-9]+)>|<(?<name>[a-z0-9]+)(?<attributes>(?:\s+[a-zA-Z-0-9]+(?:="[^"<]*")?)*)\s*(?<closed>/)?>|(?<text>[^<]+|<)""")]
    private static partial Regex Tag();

    [GeneratedRegex("""^(\s+[a-zA-Z-0-9]+="[^"<]*")*$""")]
    private static partial Regex Attributes();

    [GeneratedRegex("([a-zA-Z-0-9]+)=\"([^\"]*)\"")]
    private static partial Regex Attribute();

    [GeneratedRegex("&(?!(#[0-9]+|#x[0-9A-Fa-f]+|[a-z]+);)")]
    private static partial Regex BareAmpersand();
}

/// <summary>An element of a page.</summary>
internal sealed class HtmlElement(string name, Dictionary<string, string> attributes, HtmlElement? parent)
{
    public string Name { get; } = name;

    public HtmlElement? Parent { get; } = parent;

    public string Text { get; set; } = "";

    public string? this[string attribute] => attributes.GetValueOrDefault(attribute);

    public IEnumerable<string> AttributeNames => attributes.Keys;
}
