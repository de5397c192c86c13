using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>The activities as squares, by where they belong, with a legend that counts them.</summary>
/// <param name="SalesLabel">Label of those that belong in sales.</param>
/// <param name="Sales">Their marks, clearest first.</param>
/// <param name="MarketingLabel">Label of those that belong in marketing.</param>
/// <param name="Marketing">Their marks, clearest first.</param>
/// <param name="Legend">The marks with their counts in words.</param>
public sealed record SquaresFigure(
    string SalesLabel, ImmutableArray<StatusMark> Sales, string MarketingLabel, ImmutableArray<StatusMark> Marketing, ImmutableArray<LegendEntry> Legend)
    : Figure
{
    private const double Gap = 3.6;
    private const double GroupGap = 22;
    private const double Largest = 18;

    /// <inheritdoc/>
    public override double MeasureHeight(in FigureSpace space)
    {
        var side = Side(space);
        var groups = space.IsNarrow
            ? GroupHeight(Sales.Length, side, space.Width) + 10 + GroupHeight(Marketing.Length, side, space.Width)
            : 16 + side;
        return groups + 16 + SquareLegend.Height(space, Legend);
    }

    /// <inheritdoc/>
    public override void Draw(in FigureSpace space, IDrawing drawing)
    {
        var side = Side(space);
        DrawGroup(drawing, SalesLabel, Sales, new Spot(0, 0), side, space.Width);
        var second = space.IsNarrow
            ? new Spot(0, GroupHeight(Sales.Length, side, space.Width) + 10)
            : new Spot((Sales.Length * (side + Gap)) - Gap + GroupGap, 0);
        DrawGroup(drawing, MarketingLabel, Marketing, second, side, space.Width);
        SquareLegend.Draw(space, drawing, Legend, MeasureHeight(space) - SquareLegend.Height(space, Legend));
    }

    private double Side(in FigureSpace space)
    {
        if (space.IsNarrow)
            return 13;
        var count = Sales.Length + Marketing.Length;
        return Math.Min(Largest, (space.Width - GroupGap - ((count - 2) * Gap) - 1) / count);
    }

    private static int PerLine(double side, double width) => Math.Max(1, (int)((width + Gap) / (side + Gap)));

    private static double GroupHeight(int count, double side, double width)
    {
        var perLine = PerLine(side, width);
        var lines = (count + perLine - 1) / perLine;
        return 14 + (lines * (side + Gap));
    }

    private static void DrawGroup(IDrawing drawing, string label, ImmutableArray<StatusMark> marks, Spot at, double side, double width)
    {
        drawing.Text(new Spot(at.X, at.Y + 8), label, TextStyle.Small, Ink.Ink2);
        var perLine = PerLine(side, width);
        for (var i = 0; i < marks.Length; i++)
        {
            var x = at.X + 0.5 + (i % perLine * (side + Gap));
            var y = at.Y + 14.5 + (i / perLine * (side + Gap));
            Marks.Status(drawing, marks[i], new Box(x, y, side, side));
        }
    }
}

/// <summary>A mark and its meaning.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Text">Its meaning, with a count where there is one.</param>
public sealed record LegendEntry(StatusMark Mark, string Text);
