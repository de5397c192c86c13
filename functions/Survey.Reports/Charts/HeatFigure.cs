using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>Rows of shaded figures under common heads. On phones a row's cells stand under its label, four a line.</summary>
/// <param name="Heads">Heads of the columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="IsDense">True for rows as low as they can be read, with labels shortened to one line.</param>
public sealed record HeatFigure(ImmutableArray<string> Heads, ImmutableArray<HeatRow> Rows, bool IsDense) : Figure
{
    private const int NarrowCells = 4;
    private const double Head = 13;
    private const double DenseRow = 12;
    private const double Row = 18;
    private const double NarrowHead = 10;
    private const double NarrowCell = 14;
    private const double NarrowGap = 8;
    private const double LabelGap = 8;

    /// <inheritdoc/>
    public override double MeasureHeight(in FigureSpace space)
    {
        var height = space.IsNarrow ? 0 : Head;
        foreach (var row in Rows)
            height += space.IsNarrow ? NarrowHeight(space, row) : WideHeight(space, row);
        return height;
    }

    /// <inheritdoc/>
    public override void Draw(in FigureSpace space, IDrawing drawing)
    {
        if (space.IsNarrow)
            DrawNarrow(space, drawing);
        else
            DrawWide(space, drawing);
    }

    private double LabelWidth(in FigureSpace space) => space.Width * (IsDense ? 0.3 : 0.4);

    private double WideHeight(in FigureSpace space, HeatRow row) =>
        IsDense ? DenseRow : Math.Max(Row, TextLines.Height(space.Widths, row.Label, TextStyle.Side, LabelWidth(space) - LabelGap) + 2);

    private void DrawWide(in FigureSpace space, IDrawing drawing)
    {
        var left = LabelWidth(space);
        var (top, cell) = (Head, (space.Width - left) / Heads.Length);
        for (var column = 0; column < Heads.Length; column++)
            DrawHead(drawing, left + ((column + 0.5) * cell), Head - 4, column);
        foreach (var row in Rows)
        {
            var height = WideHeight(space, row);
            DrawLabel(space, drawing, row.Label, new Box(0, top, left - LabelGap, height));
            for (var column = 0; column < Heads.Length; column++)
                DrawCell(drawing, row.Cells[column], new Box(left + (column * cell) + 0.8, top + 0.7, cell - 1.6, height - 1.4));
            top += height;
        }
    }

    private void DrawLabel(in FigureSpace space, IDrawing drawing, string label, Box box)
    {
        var middle = box.Y + (box.Height / 2);
        if (IsDense)
        {
            var shown = ShortLabel.Of(space.Widths, label, TextStyle.Small, box.Width);
            drawing.Text(new Spot(0, middle + TextLines.Drop(TextStyle.Small)), shown, TextStyle.Small);
            return;
        }

        var height = TextLines.Height(space.Widths, label, TextStyle.Side, box.Width);
        TextLines.Draw(drawing, space.Widths, label, TextStyle.Side, box with { Y = middle - (height / 2) });
    }

    private double NarrowHeight(in FigureSpace space, HeatRow row) =>
        TextLines.Height(space.Widths, row.Label, TextStyle.Side, space.Width)
        + ((Heads.Length + NarrowCells - 1) / NarrowCells * (NarrowHead + NarrowCell)) + NarrowGap;

    private void DrawNarrow(in FigureSpace space, IDrawing drawing)
    {
        var (top, cell) = (0.0, space.Width / NarrowCells);
        foreach (var row in Rows)
        {
            var label = TextLines.Draw(drawing, space.Widths, row.Label, TextStyle.Side, new Box(0, top, space.Width, 0));
            for (var column = 0; column < Heads.Length; column++)
            {
                var left = column % NarrowCells * cell;
                var line = top + label + (column / NarrowCells * (NarrowHead + NarrowCell));
                DrawHead(drawing, left + (cell / 2), line + 8, column);
                DrawCell(drawing, row.Cells[column], new Box(left + 0.8, line + NarrowHead, cell - 1.6, NarrowCell - 1));
            }

            top += NarrowHeight(space, row);
        }
    }

    private void DrawHead(IDrawing drawing, double middle, double baseline, int column) =>
        drawing.Text(new Spot(middle, baseline), Heads[column], TextStyle.Note, Ink.Ink2, TextAlign.Middle);

    private void DrawCell(IDrawing drawing, HeatCell cell, Box box)
    {
        if (cell.IsHidden)
        {
            drawing.Hatch(box, Ink.Rule);
            return;
        }

        if (cell.Ground != Ink.Heat0)
            drawing.Rectangle(box, cell.Ground);
        if (cell.Text.Length == 0)
            return;
        var style = (IsDense, cell.IsStrong) switch
        {
            (true, true) => TextStyle.SmallStrong,
            (true, false) => TextStyle.Small,
            (false, true) => TextStyle.SideStrong,
            _ => TextStyle.Side,
        };
        var colour = cell.Ground switch { Ink.Heat70 => Ink.White, Ink.Heat0 => Ink.Ink2, _ => Ink.Ink };
        drawing.Text(
            new Spot(box.X + (box.Width / 2), box.Y + (box.Height / 2) + TextLines.Drop(style)), cell.Text, style, colour, TextAlign.Middle);
    }
}

/// <summary>One row of shaded figures.</summary>
/// <param name="Label">What the row is about.</param>
/// <param name="Cells">One cell a head.</param>
public sealed record HeatRow(string Label, ImmutableArray<HeatCell> Cells);

/// <summary>One shaded figure.</summary>
/// <param name="Text">The figure; empty for none.</param>
/// <param name="Ground">Its shade, one of the heat tokens.</param>
/// <param name="IsStrong">True to let it stand out.</param>
/// <param name="IsHidden">True when it must not be shown: hatched.</param>
public readonly record struct HeatCell(string Text, Ink Ground, bool IsStrong = false, bool IsHidden = false);
