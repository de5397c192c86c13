using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>The index on its bands: black interval, and the views of sales and marketing where both are shown.</summary>
/// <param name="Bands">Names of the bands from tangled to clear.</param>
/// <param name="Index">The index with its interval.</param>
/// <param name="Sales">What sales says, with its label; null where it is hidden.</param>
/// <param name="Marketing">What marketing says, with its label; null where it is hidden.</param>
public sealed record IndexStripFigure(ImmutableArray<string> Bands, Interval Index, View? Sales, View? Marketing) : Figure
{
    private const double Head = 13;
    private const double Foot = 13;
    private const double Legend = 15;
    private const double LabelGap = 8;

    /// <inheritdoc/>
    public override double MeasureHeight(in FigureSpace space) => Head + StripHeight(space) + Foot + (HasLegend(space) ? Legend : 0);

    /// <inheritdoc/>
    public override void Draw(in FigureSpace space, IDrawing drawing)
    {
        var scale = ScaleOf(space);
        var height = StripHeight(space);
        scale.DrawBandNames(drawing, space.Widths, Bands, Head - 5);
        scale.DrawBands(drawing, Head, height);
        scale.DrawBounds(drawing, Head + height + 11);
        DrawIndex(drawing, scale, height);
        if (Sales is null || Marketing is null)
            return;
        var (low, high) = Ordered(Sales, Marketing);
        var (lowY, highY) = Rows(scale, low.Score, high.Score, Head, height);
        DrawLink(drawing, scale, (low.Score, lowY), (high.Score, highY));
        DrawMark(drawing, low, scale.X(low.Score), lowY);
        DrawMark(drawing, high, scale.X(high.Score), highY);
        if (HasLegend(space))
        {
            DrawLegend(space, drawing, Head + height + Foot + 8);
            return;
        }

        DrawLabel(drawing, low.Label, scale.X(low.Score) - LabelGap, lowY, TextAlign.End);
        DrawLabel(drawing, high.Label, scale.X(high.Score) + LabelGap, highY, TextAlign.Start);
    }

    private static double StripHeight(in FigureSpace space) => space.IsNarrow ? 34 : 45;

    private static Scale ScaleOf(in FigureSpace space) => new(0, space.Width - 0.5);

    private static (View Low, View High) Ordered(View first, View second) => first.Score <= second.Score ? (first, second) : (second, first);

    // Labels stand outside of the two marks. Where one does not fit there, or would stand on the interval, both stand under the scale.
    private bool HasLegend(in FigureSpace space)
    {
        if (Sales is null || Marketing is null)
            return false;
        var scale = ScaleOf(space);
        var (low, high) = Ordered(Sales, Marketing);
        var left = scale.X(low.Score) - LabelGap - space.Widths.Measure(low.Label, TextStyle.SideStrong);
        var right = scale.X(high.Score) + LabelGap + space.Widths.Measure(high.Label, TextStyle.SideStrong);
        return left < 2 || right > scale.Right - 2 || scale.X(Index.Low ?? 100) < scale.X(low.Score) || scale.X(Index.High ?? 0) > scale.X(high.Score);
    }

    private void DrawLegend(in FigureSpace space, IDrawing drawing, double middle)
    {
        DrawMark(drawing, Sales!, Marks.Half, middle);
        DrawLabel(drawing, Sales!.Label, (Marks.Half * 2) + 4, middle, TextAlign.Start);
        var left = (Marks.Half * 2) + 4 + space.Widths.Measure(Sales.Label, TextStyle.SideStrong) + 18;
        DrawMark(drawing, Marketing!, left + Marks.Half, middle);
        DrawLabel(drawing, Marketing!.Label, left + (Marks.Half * 2) + 4, middle, TextAlign.Start);
    }

    private void DrawMark(IDrawing drawing, View view, double x, double y)
    {
        if (ReferenceEquals(view, Sales))
            Marks.Sales(drawing, x, y);
        else
            Marks.Marketing(drawing, x, y);
    }

    private void DrawIndex(IDrawing drawing, Scale scale, double height)
    {
        if (Index.Low is { } low && Index.High is { } high)
            drawing.Rectangle(new Box(scale.X(low), Head, Math.Max(scale.X(high) - scale.X(low), 2), height), Ink.Ink);
        else if (Index.Score is { } score)
            Marks.Tick(drawing, scale.X(score), Head + (height / 2), height);
    }

    private (double Low, double High) Rows(Scale scale, int low, int high, double top, double height)
    {
        var apart = scale.X(high) - scale.X(low) >= 30;
        var free = apart && !IsOnInterval(low) && !IsOnInterval(high);
        return free ? (top + (height / 2), top + (height / 2)) : (top + (height * 0.28), top + (height * 0.72));
    }

    private bool IsOnInterval(int score) => Index.Low - 2 <= score && score <= Index.High + 2;

    private void DrawLink(IDrawing drawing, Scale scale, (int Score, double Y) low, (int Score, double Y) high)
    {
        if (Math.Abs(low.Y - high.Y) > 0.1)
            return;
        var stroke = new Stroke(Ink.Interval, 1);
        var (left, right) = (scale.X(Index.Low ?? Index.Score ?? low.Score), scale.X(Index.High ?? Index.Score ?? high.Score));
        drawing.Line(new Spot(scale.X(low.Score), low.Y), new Spot(Math.Max(scale.X(low.Score), left - 1.5), low.Y), stroke);
        drawing.Line(new Spot(Math.Min(scale.X(high.Score), right + 1.5), high.Y), new Spot(scale.X(high.Score), high.Y), stroke);
    }

    private static void DrawLabel(IDrawing drawing, string label, double x, double y, TextAlign anchor) =>
        drawing.Text(new Spot(x, y + TextLines.Drop(TextStyle.SideStrong)), label, TextStyle.SideStrong, Ink.Ink, anchor);
}

/// <summary>One function's index with its label.</summary>
/// <param name="Score">The score, 0 to 100.</param>
/// <param name="Label">Function and score, such as "Sales 40".</param>
public sealed record View(int Score, string Label);
