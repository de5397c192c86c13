using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>Statements about one problem: who agrees that there is one to the left, who does not to the right.</summary>
/// <param name="LeftHead">Head of the left side.</param>
/// <param name="RightHead">Head of the right side.</param>
/// <param name="LastHead">Head of the last column.</param>
/// <param name="Rows">The statements.</param>
public sealed record StatementsFigure(string LeftHead, string RightHead, string LastHead, ImmutableArray<StatementRow> Rows) : Figure
{
    private const double Head = 16;
    private const double RowHeight = 33;
    private const double BarHeight = 16;
    private const double NarrowBar = 13;

    /// <inheritdoc/>
    public override double MeasureHeight(in FigureSpace space)
    {
        var height = Head;
        foreach (var row in Rows)
            height += HeightOf(space, row);
        return height;
    }

    /// <inheritdoc/>
    public override void Draw(in FigureSpace space, IDrawing drawing)
    {
        var bar = BarOf(space);
        drawing.Text(new Spot(bar.Spine - 4, 8), LeftHead, TextStyle.Note, Ink.Ink2, TextAlign.End);
        drawing.Text(new Spot(bar.Spine + 4, 8), RightHead, TextStyle.Note, Ink.Ink2);
        if (!space.IsNarrow)
            drawing.Text(new Spot(space.Width, 8), LastHead, TextStyle.Note, Ink.Ink2, TextAlign.End);
        var y = Head;
        foreach (var row in Rows)
        {
            var height = HeightOf(space, row);
            DrawRow(space, drawing, bar, row, y, height);
            drawing.Line(new Spot(0, y + height), new Spot(space.Width, y + height), new Stroke(Ink.Hairline, 0.6));
            y += height;
        }

        if (!space.IsNarrow)
            bar.DrawSpine(drawing, Head - 3, y);
    }

    private static double LabelWidth(in FigureSpace space) => space.IsNarrow ? space.Width : space.Width * 0.47;

    private static DivergingBar BarOf(in FigureSpace space)
    {
        if (space.IsNarrow)
            return new DivergingBar(space.Width / 2, (space.Width / 2) - DivergingBar.FigureRoom);
        var (left, right) = (LabelWidth(space) + 4, space.Width - 34);
        return new DivergingBar((left + right) / 2, ((right - left) / 2) - DivergingBar.FigureRoom);
    }

    private static double HeightOf(in FigureSpace space, StatementRow row)
    {
        var label = TextLines.Height(space.Widths, row.Label, TextStyle.Side, LabelWidth(space));
        return space.IsNarrow ? label + NarrowBar + 14 : Math.Max(RowHeight * space.Stretch, label + 8);
    }

    private static void DrawRow(in FigureSpace space, IDrawing drawing, DivergingBar bar, StatementRow row, double top, double height)
    {
        var label = TextLines.Height(space.Widths, row.Label, TextStyle.Side, LabelWidth(space));
        var labelTop = space.IsNarrow ? top + 4 : top + ((height - label) / 2);
        var middle = space.IsNarrow ? labelTop + label + 3 + (NarrowBar / 2) : top + (height / 2);
        TextLines.Draw(drawing, space.Widths, row.Label, TextStyle.Side, new Box(0, labelTop, LabelWidth(space), 0));
        if (row.Split is not { } split)
        {
            var box = new Box(bar.Spine - bar.Reach, middle - 7, bar.Reach * 2, 14);
            HatchedText.Draw(drawing, space.Widths, box, row.Last);
            return;
        }

        bar.Draw(drawing, split, middle, space.IsNarrow ? NarrowBar : BarHeight, TextStyle.Side, TextStyle.SideStrong);
        if (space.IsNarrow)
            bar.DrawSpine(drawing, middle - (NarrowBar / 2) - 1, middle + (NarrowBar / 2) + 1);
        else
            drawing.Text(new Spot(space.Width, middle + TextLines.Drop(TextStyle.Side)), row.Last, TextStyle.Side, Ink.Ink2, TextAlign.End);
    }
}

/// <summary>One statement.</summary>
/// <param name="Label">The statement.</param>
/// <param name="Split">How it splits people; null when it is not shown.</param>
/// <param name="Last">Figure of the last column; when the split is not shown, why.</param>
public sealed record StatementRow(string Label, Split? Split, string Last);
