using Survey.Reports.Blocks;

namespace Survey.Reports.Composition.Texts;

/// <summary>
/// Reads templates: <c>{name}</c> is a gap, <c>{name:word}</c>, <c>{name:capital}</c> and <c>{name:lower}</c> say how it is written,
/// <c>{name?one person|{name} people}</c> chooses by a number, <c>{@section}</c> refers to a section, <c>**</c> begins and ends emphasis.
/// </summary>
internal ref struct TemplateParser
{
    private readonly string key;
    private readonly ReadOnlySpan<char> text;
    private readonly List<Segment> segments = [];
    private Emphasis emphasis = Emphasis.None;
    private int position;

    private TemplateParser(string key, ReadOnlySpan<char> text)
    {
        this.key = key;
        this.text = text;
    }

    /// <summary>Reads one template.</summary>
    /// <exception cref="FormatException">A brace or an emphasis is not closed, or a format is unknown.</exception>
    public static Template Parse(string key, ReadOnlySpan<char> text) => new TemplateParser(key, text).Parse();

    private Template Parse()
    {
        while (position < text.Length)
        {
            var rest = text[position..];
            if (rest[0] == '{')
                ReadGap(rest);
            else if (rest.StartsWith("**"))
                Toggle();
            else
                ReadLiteral(rest);
        }

        if (emphasis != Emphasis.None)
            throw Broken("an emphasis is not closed");
        return new Template(key, [.. segments]);
    }

    private void Toggle()
    {
        emphasis = emphasis == Emphasis.None ? Emphasis.Strong : Emphasis.None;
        position += 2;
    }

    private void ReadLiteral(ReadOnlySpan<char> rest)
    {
        var brace = rest.IndexOf('{');
        var stars = rest.IndexOf("**");
        var length = (brace < 0, stars < 0) switch
        {
            (true, true) => rest.Length,
            (true, false) => stars,
            (false, true) => brace,
            _ => Math.Min(brace, stars),
        };
        segments.Add(new Segment(SegmentKind.Literal, rest[..length].ToString(), GapFormat.Plain, emphasis, []));
        position += length;
    }

    private void ReadGap(ReadOnlySpan<char> rest)
    {
        var inside = rest[1..ClosingBrace(rest)];
        position += inside.Length + 2;
        var mark = inside.IndexOfAny('?', ':');
        if (inside.StartsWith("@"))
            segments.Add(new Segment(SegmentKind.Reference, inside[1..].ToString(), GapFormat.Plain, Emphasis.Quiet, []));
        else if (mark < 0)
            segments.Add(new Segment(SegmentKind.Gap, inside.ToString(), GapFormat.Plain, emphasis, []));
        else if (inside[mark] == ':')
            segments.Add(new Segment(SegmentKind.Gap, inside[..mark].ToString(), FormatOf(inside[(mark + 1)..]), emphasis, []));
        else
            segments.Add(new Segment(SegmentKind.Choice, inside[..mark].ToString(), GapFormat.Plain, emphasis, FormsOf(inside[(mark + 1)..])));
    }

    private readonly int ClosingBrace(ReadOnlySpan<char> rest)
    {
        var depth = 0;
        for (var i = 0; i < rest.Length; i++)
        {
            depth += rest[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }

        throw Broken("a brace is not closed");
    }

    private readonly Template[] FormsOf(ReadOnlySpan<char> forms)
    {
        var depth = 0;
        for (var i = 0; i < forms.Length; i++)
        {
            depth += forms[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0 && forms[i] == '|')
                return [Parse(key, forms[..i]), Parse(key, forms[(i + 1)..])];
        }

        throw Broken("a choice has one form only");
    }

    private readonly GapFormat FormatOf(ReadOnlySpan<char> name) => name switch
    {
        "word" => GapFormat.Word,
        "capital" => GapFormat.Capital,
        "lower" => GapFormat.Lower,
        _ => throw Broken($"the format '{name}' is unknown"),
    };

    private readonly FormatException Broken(string reason) => new($"The text '{key}' cannot be read: {reason}.");
}
