using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>The working week of each function as a stack, with a bracket under the other function's work.</summary>
/// <param name="Rows">The functions.</param>
public sealed record WeekFigure(ImmutableArray<WeekRow> Rows) : Figure
{
    private const double Names = 23;
    private const double Bar = 36;
    private const double Bracket = 20;
    private const double RowGap = 10;
    private const double NarrowLabel = 15;
    private const int MostTiers = 5;

    /// <inheritdoc/>
    public override double MeasureHeight(in FigureSpace space)
    {
        var height = 0.0;
        foreach (var row in Rows)
            height += HeightOf(space, row);
        return height - RowGap;
    }

    /// <inheritdoc/>
    public override void Draw(in FigureSpace space, IDrawing drawing)
    {
        var y = 0.0;
        foreach (var row in Rows)
        {
            var names = Names * Tiers(space, row);
            var top = y + names + (space.IsNarrow ? NarrowLabel : 0);
            DrawLabel(space, drawing, row, space.IsNarrow ? y : top);
            DrawSegments(space, drawing, row, top);
            y += HeightOf(space, row);
        }
    }

    private static double HeightOf(in FigureSpace space, WeekRow row) =>
        (space.IsNarrow ? NarrowLabel : 0) + (Names * Tiers(space, row)) + Bar + Bracket + RowGap;

    private static double Left(in FigureSpace space) => space.IsNarrow ? 0 : space.Width * 0.171;

    private static void DrawLabel(in FigureSpace space, IDrawing drawing, WeekRow row, double top)
    {
        if (space.IsNarrow)
        {
            drawing.Text(new Spot(0, top + 10), row.Label, TextStyle.BodyStrong);
            drawing.Text(new Spot(space.Width, top + 10), row.Remark, TextStyle.Note, Ink.Ink2, TextAlign.End);
            return;
        }

        drawing.Text(new Spot(0, top + 16), row.Label, TextStyle.BodyStrong);
        drawing.Text(new Spot(0, top + 28), row.Remark, TextStyle.Note, Ink.Ink2);
    }

    private static int Tiers(in FigureSpace space, WeekRow row)
    {
        var placing = new LabelPlacing(space, Left(space));
        foreach (var part in row.Parts)
            placing.Next(part, space.Widths);
        return placing.Tiers;
    }

    private static void DrawSegments(in FigureSpace space, IDrawing drawing, WeekRow row, double top)
    {
        var placing = new LabelPlacing(space, Left(space));
        foreach (var part in row.Parts)
        {
            var (left, width, labelLeft, tier) = placing.Next(part, space.Widths);
            if (part.Percent == 0)
                continue;
            DrawBar(drawing, part, new Box(left, top, Math.Max(width - 1.6, 0.8), Bar));
            var labelTop = top - (Names * (tier + 1));
            if (tier > 0)
                drawing.Line(new Spot(labelLeft, labelTop + 21), new Spot(labelLeft, top - 1), new Stroke(Ink.Interval, 0.5));
            drawing.Text(new Spot(labelLeft, labelTop + 7.5), part.Label, part.Bracket is null ? TextStyle.Note : TextStyle.NoteStrong, part.Bracket is null ? Ink.Ink2 : Ink.Ink);
            drawing.Text(new Spot(labelLeft, labelTop + 18.5), part.Text, part.Bracket is null ? TextStyle.Body : TextStyle.BodyStrong);
            if (part.Bracket is not null)
                DrawBracket(space, drawing, part.Bracket, new Box(left, top + Bar + 4, Math.Max(width - 1.6, 0.8), 4));
        }
    }

    private static void DrawBar(IDrawing drawing, WeekPart part, Box box)
    {
        var outlined = part.Colour is Ink.White or Ink.Heat30;
        drawing.Rectangle(
            outlined ? new Box(box.X + 0.4, box.Y + 0.4, Math.Max(box.Width - 0.8, 0), box.Height - 0.8) : box, part.Colour,
            outlined ? new Stroke(Ink.Ink3, 0.8) : null);
    }

    private static void DrawBracket(in FigureSpace space, IDrawing drawing, string text, Box box)
    {
        var stroke = new Stroke(Ink.Attention, 1.2);
        drawing.Line(new Spot(box.X + 0.6, box.Y), new Spot(box.X + 0.6, box.Bottom), stroke);
        drawing.Line(new Spot(box.X, box.Bottom), new Spot(box.Right, box.Bottom), stroke);
        drawing.Line(new Spot(box.Right - 0.6, box.Y), new Spot(box.Right - 0.6, box.Bottom), stroke);
        var fits = box.X + space.Widths.Measure(text, TextStyle.NoteStrong) <= space.Width;
        drawing.Text(
            new Spot(fits ? box.X : space.Width, box.Bottom + 10), text, TextStyle.NoteStrong, Ink.Attention, fits ? TextAlign.Start : TextAlign.End);
    }

    /// <summary>Places segments along the bar, and their labels over them; a label wider than its segment goes a tier up.</summary>
    private struct LabelPlacing(in FigureSpace space, double start)
    {
        private readonly double right = space.Width;
        private readonly double unit = (space.Width - start) / 100;
        private double position = start;
        private TierEnds free;

        public int Tiers { get; private set; } = 1;

        public (double Left, double Width, double LabelLeft, int Tier) Next(WeekPart part, ITextWidths widths)
        {
            var left = position;
            var width = part.Share * unit;
            position += width;
            if (part.Percent == 0)
                return (left, width, left, 0);
            var label = Math.Max(widths.Measure(part.Label, TextStyle.NoteStrong), widths.Measure(part.Text, TextStyle.BodyStrong));
            var isLast = position >= right - 1;
            var labelLeft = Math.Min(left, right - label);
            var tier = isLast || label + 3 <= width ? 0 : 1;
            while (tier < MostTiers - 1 && labelLeft < free[tier])
                tier++;
            free[tier] = labelLeft + label + 3;
            Tiers = Math.Max(Tiers, tier + 1);
            return (left, width, labelLeft, tier);
        }
    }

    /// <summary>Where the next label may begin, by tier; 0 before the first.</summary>
    [InlineArray(MostTiers)]
    private struct TierEnds
    {
        private double first;
    }
}

/// <summary>One function's week.</summary>
/// <param name="Label">The function.</param>
/// <param name="Remark">How many answers it rests on.</param>
/// <param name="Parts">Its parts, from the start of the bar.</param>
public sealed record WeekRow(string Label, string Remark, ImmutableArray<WeekPart> Parts);

/// <summary>One part of a week.</summary>
/// <param name="Label">What the time goes into.</param>
/// <param name="Text">The share as printed.</param>
/// <param name="Share">The share, 0 to 100.</param>
/// <param name="Percent">The share in whole per cent; a part of 0 is not drawn.</param>
/// <param name="Colour">Colour of the segment.</param>
/// <param name="Bracket">What the bracket under it says; null for none.</param>
public sealed record WeekPart(string Label, string Text, double Share, int Percent, Ink Colour, string? Bracket);
