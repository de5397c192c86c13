using System.Collections.Immutable;

namespace Survey.Core.Recommendations.Texts;

/// <summary>
/// A text with places for figures. <c>{count}</c> is replaced by its value. <c>{count|has|have}</c> becomes the first form for 1 and the
/// second for every other number; <c>{count|nobody|one|many}</c> has a form for 0 as well; <c>#</c> within a form is the number itself.
/// Braces, bars and number signs cannot be written otherwise.
/// </summary>
internal sealed class TextTemplate
{
    private readonly ImmutableArray<Segment> _segments;

    private TextTemplate(ImmutableArray<Segment> segments) => _segments = segments;

    /// <summary>Every placeholder in it, repeated ones too.</summary>
    public IEnumerable<Placeholder> Placeholders => _segments.Where(segment => segment.Literal is null).Select(segment => segment.Placeholder);

    /// <summary>Reads a template.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="fault">What is wrong with it, as a sentence; null when nothing is.</param>
    /// <returns>The template; null when something is wrong.</returns>
    public static TextTemplate? Parse(string text, out string? fault)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOfAny(['{', '}'], at);
            if (open < 0)
                open = text.Length;

            if (open > at)
                segments.Add(new(text[at..open], default, []));

            if (open == text.Length)
                break;

            var close = text[open] == '{' ? text.IndexOf('}', open) : -1;
            if (close < 0)
            {
                fault = "A brace opens or closes alone.";
                return null;
            }

            if (ParsePlaceholder(text[(open + 1)..close], out fault) is not { } segment)
                return null;

            segments.Add(segment);
            at = close + 1;
        }

        fault = null;
        return new(segments.ToImmutable());
    }

    /// <summary>Writes the text with its figures.</summary>
    public void Write(EvidenceWriter writer)
    {
        foreach (var segment in _segments)
        {
            if (segment.Literal is { } literal)
                writer.Append(literal);
            else if (segment.Forms.IsEmpty)
                writer.AppendValue(segment.Placeholder);
            else
                writer.AppendForm(segment.FormFor(writer.Number(segment.Placeholder)), segment.Placeholder);
        }
    }

    private static Segment? ParsePlaceholder(string text, out string? fault)
    {
        var parts = text.Split('|');
        Placeholder placeholder = default;
        fault =
            text.Contains('{') ? "A brace opens within braces."
            : !PlaceholderNames.TryFind(parts[0], out placeholder) ? $"There is no figure \"{parts[0]}\"."
            : parts.Length is 2 or > 4 ? $"\"{parts[0]}\" needs two forms (for 1, for more) or three (for 0, for 1, for more)."
            : parts.Length > 1 && placeholder.IsText() ? $"\"{parts[0]}\" is not a number, so no form can be chosen by it."
            : null;
        return fault is null ? new(null, placeholder, [.. parts[1..]]) : null;
    }

    private sealed record Segment(string? Literal, Placeholder Placeholder, ImmutableArray<string> Forms)
    {
        public string FormFor(int number) => (Forms.Length, number) switch
        {
            (3, 0) => Forms[0],
            (_, 1) => Forms[^2],
            _ => Forms[^1],
        };
    }
}
