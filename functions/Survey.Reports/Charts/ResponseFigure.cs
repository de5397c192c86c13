using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>Who answered: the outline is who was invited, the fill who answered; all bars on one scale.</summary>
/// <param name="Rows">The groups.</param>
public sealed record ResponseFigure(ImmutableArray<ResponseRow> Rows) : Figure
{
    private const double RowHeight = 31;
    private const double NarrowRowHeight = 44;
    private const double BarHeight = 17;

    /// <inheritdoc/>
    public override double MeasureHeight(in FigureSpace space) => Rows.Length * HeightOf(space);

    /// <inheritdoc/>
    public override void Draw(in FigureSpace space, IDrawing drawing)
    {
        var most = 1;
        foreach (var row in Rows)
            most = Math.Max(most, Math.Max(row.Answered, row.Invited ?? 0));
        for (var i = 0; i < Rows.Length; i++)
            if (space.IsNarrow)
                DrawNarrow(space, drawing, Rows[i], i * HeightOf(space), most);
            else
                DrawWide(space, drawing, Rows[i], i * HeightOf(space), most);
    }

    private static double HeightOf(in FigureSpace space) => space.IsNarrow ? NarrowRowHeight : RowHeight * space.Stretch;

    private static void DrawWide(in FigureSpace space, IDrawing drawing, ResponseRow row, double top, int most)
    {
        var left = space.Width * 0.224;
        var middle = top + (HeightOf(space) / 2);
        var baseline = middle + TextLines.Drop(TextStyle.Body);
        drawing.Text(new Spot(0, baseline), row.Label, row.IsShown ? TextStyle.BodyStrong : TextStyle.Body);
        DrawBar(drawing, row, new Box(left, middle - (BarHeight / 2), space.Width * 0.414, BarHeight), most);
        drawing.Text(new Spot(space.Width * 0.754, baseline), row.Counts, TextStyle.BodyStrong, Ink.Ink, TextAlign.End);
        if (row.Rate.Length > 0)
            drawing.Text(new Spot(space.Width * 0.824, baseline), row.Rate, TextStyle.Body, Ink.Ink2, TextAlign.End);
        drawing.Text(new Spot(space.Width, baseline), row.Remark, TextStyle.Note, Ink.Ink2, TextAlign.End);
    }

    private static void DrawNarrow(in FigureSpace space, IDrawing drawing, ResponseRow row, double top, int most)
    {
        drawing.Text(new Spot(0, top + 10), row.Label, row.IsShown ? TextStyle.BodyStrong : TextStyle.Body);
        drawing.Text(new Spot(space.Width, top + 10), row.Counts, TextStyle.BodyStrong, Ink.Ink, TextAlign.End);
        DrawBar(drawing, row, new Box(0.5, top + 14, space.Width - 1, 11), most);
        drawing.Text(new Spot(0, top + 35), row.Remark, TextStyle.Note, Ink.Ink2);
        if (row.Rate.Length > 0)
            drawing.Text(new Spot(space.Width, top + 35), row.Rate, TextStyle.Note, Ink.Ink2, TextAlign.End);
    }

    private static void DrawBar(IDrawing drawing, ResponseRow row, Box full, int most)
    {
        if (row.Invited is { } invited && invited > row.Answered)
            drawing.Rectangle(full with { Width = full.Width * invited / most }, Ink.White, new Stroke(Ink.Ink3, 0.8));
        drawing.Rectangle(full with { Width = full.Width * row.Answered / most }, row.Colour);
    }
}

/// <summary>One group of those who answered.</summary>
/// <param name="Label">Who.</param>
/// <param name="Colour">Colour of its bar.</param>
/// <param name="Answered">How many answered.</param>
/// <param name="Invited">How many were invited; null when unknown.</param>
/// <param name="Counts">The figures in words, such as "14 of 22".</param>
/// <param name="Rate">The response rate; empty when unknown.</param>
/// <param name="Remark">How the group is shown.</param>
/// <param name="IsShown">Whether it is shown on its own.</param>
public sealed record ResponseRow(
    string Label, Ink Colour, int Answered, int? Invited, string Counts, string Rate, string Remark, bool IsShown);
