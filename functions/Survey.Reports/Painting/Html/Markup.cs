using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Survey.Reports.Painting.Html;

/// <summary>Writes HTML. Whatever comes from data goes through <see cref="Text"/> or an attribute, and is encoded there.</summary>
internal sealed class Markup(TextWriter writer)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes markup that is known here.</summary>
    public Markup Raw(string markup)
    {
        writer.Write(markup);
        return this;
    }

    /// <summary>Writes text.</summary>
    public Markup Text(string text)
    {
        Encoder.Encode(writer, text);
        return this;
    }

    /// <summary>Writes a number as markup, with at most two decimals.</summary>
    public Markup Number(double value)
    {
        Span<char> digits = stackalloc char[32];
        if (!value.TryFormat(digits, out var length, "0.##", CultureInfo.InvariantCulture))
            throw new ArgumentOutOfRangeException(nameof(value), value, "Not a coordinate.");
        writer.Write(digits[..length]);
        return this;
    }

    /// <summary>Writes an attribute with its leading space.</summary>
    public Markup Attribute(string name, string value) => Raw(" ").Raw(name).Raw("=\"").Text(value).Raw("\"");

    /// <summary>Writes an attribute with a number.</summary>
    public Markup Attribute(string name, double value) => Raw(" ").Raw(name).Raw("=\"").Number(value).Raw("\"");

    /// <summary>Writes an element with text.</summary>
    public Markup Element(string tag, string? className, string text)
    {
        Raw("<").Raw(tag);
        if (className is not null)
            Attribute("class", className);
        return Raw(">").Text(text).Raw("</").Raw(tag).Raw(">");
    }
}
