using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>The meaning of marks, side by side over as many lines as they take; on phones below one another.</summary>
internal static class SquareLegend
{
    private const double Line = 14;
    private const double Gap = 16;
    private const double Indent = 13;

    /// <summary>Height of the legend.</summary>
    public static double Height(in FigureSpace space, ImmutableArray<LegendEntry> entries)
    {
        var (x, lines) = (0.0, 1);
        foreach (var entry in entries)
            Next(space, entry, ref x, ref lines);
        return lines * Line;
    }

    /// <summary>Draws it.</summary>
    public static void Draw(in FigureSpace space, IDrawing drawing, ImmutableArray<LegendEntry> entries, double top)
    {
        var (x, lines) = (0.0, 1);
        foreach (var entry in entries)
        {
            var left = Next(space, entry, ref x, ref lines);
            var y = top + ((lines - 1) * Line);
            Marks.Status(drawing, entry.Mark, new Box(left + 0.5, y + 2, 7.6, 7.6));
            drawing.Text(new Spot(left + Indent, y + 8.8), entry.Text, TextStyle.Small, Ink.Ink2);
        }
    }

    private static double Next(in FigureSpace space, LegendEntry entry, ref double x, ref int lines)
    {
        var width = Indent + space.Widths.Measure(entry.Text, TextStyle.Small);
        if (x > 0 && (space.IsNarrow || x + width > space.Width))
            (x, lines) = (0, lines + 1);
        var left = x;
        x += width + Gap;
        return left;
    }
}
