using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>How well the statements of each dimension hang together: dots from 0 to 1, hollow below 0.5, a dashed line at 0.7.</summary>
/// <param name="Rows">The dimensions.</param>
/// <param name="Ticks">The figures 0, 0.5, 0.7 and 1 as the language writes them.</param>
/// <param name="RowHeight">Height of a row on paper, in points.</param>
public sealed record AlphaFigure(ImmutableArray<AlphaRow> Rows, ImmutableArray<string> Ticks, double RowHeight) : Figure
{
    private const double Head = 16;
    private static readonly double[] TickValues = [0, 0.5, 0.7, 1];

    /// <inheritdoc/>
    public override double MeasureHeight(in FigureSpace space) => Head + (Rows.Length * HeightOf(space));

    /// <inheritdoc/>
    public override void Draw(in FigureSpace space, IDrawing drawing)
    {
        var left = space.IsNarrow ? 68 : space.Width * 0.32;
        var scale = new Scale(left, space.Width - left - 36);
        var bottom = MeasureHeight(space);
        for (var i = 0; i < TickValues.Length; i++)
        {
            var x = scale.X(TickValues[i] * 100);
            var isBound = i == 2;
            drawing.Text(new Spot(x, 8), Ticks[i], TextStyle.Note, Ink.Ink2, TextAlign.Middle);
            drawing.Line(new Spot(x, 12), new Spot(x, bottom), isBound ? new Stroke(Ink.Ink2, 0.8, Dashed: true) : new Stroke(Ink.Hairline, 0.8));
        }

        for (var i = 0; i < Rows.Length; i++)
            DrawRow(space, drawing, scale, Rows[i], Head + ((i + 0.5) * HeightOf(space)));
    }

    private double HeightOf(in FigureSpace space) => space.IsNarrow ? 20 : RowHeight * space.Stretch;

    private static void DrawRow(in FigureSpace space, IDrawing drawing, Scale scale, AlphaRow row, double middle)
    {
        var style = space.IsNarrow ? TextStyle.SmallStrong : TextStyle.BodyStrong;
        drawing.Text(new Spot(0, middle + TextLines.Drop(style)), row.Label, style);
        if (row.Alpha is not { } alpha)
        {
            drawing.Text(new Spot(space.Width, middle + TextLines.Drop(TextStyle.Small)), row.Text, TextStyle.Small, Ink.Ink2, TextAlign.End);
            return;
        }

        var dot = new Spot(scale.X(alpha * 100), middle);
        drawing.Line(new Spot(scale.Left, middle), dot, new Stroke(Ink.Interval, 0.9));
        drawing.Circle(dot, 4.2, alpha < 0.5 ? Ink.White : Ink.Ink, new Stroke(Ink.Ink, 1.2));
        drawing.Text(new Spot(space.Width, middle + TextLines.Drop(style)), row.Text, style, Ink.Ink, TextAlign.End);
    }
}

/// <summary>One dimension's alpha.</summary>
/// <param name="Label">The dimension.</param>
/// <param name="Alpha">Cronbach's alpha; null when it is not shown. Below 0 it is drawn at 0.</param>
/// <param name="Text">The figure with two decimals, or why there is none.</param>
public sealed record AlphaRow(string Label, double? Alpha, string Text);
