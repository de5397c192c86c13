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

    /// <inheritdoc/>
    public override double MeasureHeight(in FigureSpace space) => Head + StripHeight(space) + Foot;

    /// <inheritdoc/>
    public override void Draw(in FigureSpace space, IDrawing drawing)
    {
        var scale = new Scale(0, space.Width - 0.5);
        var height = StripHeight(space);
        scale.DrawBandNames(drawing, space.Widths, Bands, Head - 5);
        scale.DrawBands(drawing, Head, height);
        scale.DrawBounds(drawing, Head + height + 11);
        DrawIndex(drawing, scale, height);
        if (Sales is not { } sales || Marketing is not { } marketing)
            return;
        var salesIsLow = sales.Score <= marketing.Score;
        var (low, high) = salesIsLow ? (sales, marketing) : (marketing, sales);
        var (lowY, highY) = Rows(scale, low.Score, high.Score, Head, height);
        DrawLink(drawing, scale, (low.Score, lowY), (high.Score, highY));
        DrawView(space, drawing, scale, low, salesIsLow, lowY, toLeft: true);
        DrawView(space, drawing, scale, high, !salesIsLow, highY, toLeft: false);
    }

    private static double StripHeight(in FigureSpace space) => space.IsNarrow ? 34 : 45;

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

    private static void DrawView(in FigureSpace space, IDrawing drawing, Scale scale, View view, bool isSales, double y, bool toLeft)
    {
        var x = scale.X(view.Score);
        if (isSales)
            Marks.Sales(drawing, x, y);
        else
            Marks.Marketing(drawing, x, y);
        var width = space.Widths.Measure(view.Label, TextStyle.SideStrong);
        var left = toLeft ? x - 8 - width : x + 8;
        if (left < 2)
            left = x + 8;
        else if (left + width > scale.Right - 2)
            left = x - 8 - width;
        DrawLabel(drawing, view.Label, new Box(left, y, width, 0));
    }

    private static void DrawLabel(IDrawing drawing, string label, Box at) =>
        drawing.Text(new Spot(at.X, at.Y + TextLines.Drop(TextStyle.SideStrong)), label, TextStyle.SideStrong);
}

/// <summary>One function's index with its label.</summary>
/// <param name="Score">The score, 0 to 100.</param>
/// <param name="Label">Function and score, such as "Sales 40".</param>
public sealed record View(int Score, string Label);
