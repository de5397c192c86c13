using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>Breaks a label into lines. A word wider than the line stands alone on one and is never broken.</summary>
internal static class TextLines
{
    /// <summary>How many lines a text takes; 0 for an empty one.</summary>
    public static int Count(ITextWidths widths, string text, TextStyle style, double width)
    {
        var lines = 0;
        for (var start = 0; start < text.Length; lines++)
            start += Next(widths, text.AsSpan(start), style, width);
        return lines;
    }

    /// <summary>Height of a text broken to a width.</summary>
    public static double Height(ITextWidths widths, string text, TextStyle style, double width) =>
        Count(widths, text, style, width) * TypeScale.Of(style).Leading;

    /// <summary>Draws a text broken to a width, its first baseline one ascent below the top.</summary>
    /// <returns>The height that it takes.</returns>
    public static double Draw(
        IDrawing drawing, ITextWidths widths, string text, TextStyle style, Box box, Ink colour = Ink.Ink, TextAlign anchor = TextAlign.Start)
    {
        var leading = TypeScale.Of(style).Leading;
        var x = anchor switch { TextAlign.Start => box.X, TextAlign.Middle => box.X + (box.Width / 2), _ => box.Right };
        var y = box.Y;
        for (var start = 0; start < text.Length; y += leading)
        {
            var length = Next(widths, text.AsSpan(start), style, box.Width);
            var line = length == text.Length ? text : text.AsSpan(start, length).TrimEnd().ToString();
            if (line.Length > 0)
                drawing.Text(new Spot(x, y + Baseline(style)), line, style, colour, anchor);
            start += length;
        }

        return y - box.Y;
    }

    /// <summary>Distance from the top of a line to its baseline.</summary>
    public static double Baseline(TextStyle style)
    {
        var type = TypeScale.Of(style);
        return ((type.Leading - type.Size) / 2) + (type.Size * 0.86);
    }

    /// <summary>Distance from the middle of capitals to the baseline.</summary>
    public static double Drop(TextStyle style) => TypeScale.Of(style).Size * 0.364;

    private static int Next(ITextWidths widths, ReadOnlySpan<char> rest, TextStyle style, double width)
    {
        if (widths.Measure(rest, style) <= width)
            return rest.Length;
        var taken = 0;
        for (var space = rest.IndexOf(' '); space >= 0;)
        {
            if (taken > 0 && widths.Measure(rest[..space], style) > width)
                return taken;
            taken = space + 1;
            var more = rest[taken..].IndexOf(' ');
            if (more < 0)
                return taken;
            space = taken + more;
        }

        return rest.Length;
    }
}
