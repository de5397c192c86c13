using System.Collections.Immutable;
using System.Globalization;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>How far those who did not answer could move the index: a whisker over the interval.</summary>
/// <param name="Bands">Names of the bands from tangled to clear.</param>
/// <param name="Lowest">Index if all missing had scored 0.</param>
/// <param name="Highest">Index if all missing had scored 100.</param>
/// <param name="Index">The index with its interval.</param>
/// <param name="BoundsLabel">What the whisker is.</param>
/// <param name="IntervalLabel">What the bar is.</param>
/// <param name="IntervalText">The interval in words, such as "53 to 56".</param>
public sealed record BoundsFigure(
    ImmutableArray<string> Bands, int Lowest, int Highest, Interval Index, string BoundsLabel, string IntervalLabel, string IntervalText) : Figure
{
    private const double Head = 13;
    private const double Strip = 56;

    /// <inheritdoc/>
    public override double MeasureHeight(in FigureSpace space) => Labels(space) + Head + Strip + 13;

    /// <inheritdoc/>
    public override void Draw(in FigureSpace space, IDrawing drawing)
    {
        var labels = Labels(space);
        var scale = space.IsNarrow ? new Scale(0, space.Width - 0.5) : new Scale(space.Width * 0.224, (space.Width * 0.776) - 0.5);
        var top = labels + Head;
        scale.DrawBandNames(drawing, space.Widths, Bands, top - 5);
        scale.DrawBands(drawing, top, Strip);
        scale.DrawBounds(drawing, top + Strip + 11);
        DrawLabels(space, drawing, top);
        DrawWhisker(drawing, scale, top + (Strip * 0.34));
        DrawInterval(space, drawing, scale, top + (Strip * 0.76));
    }

    private double Labels(in FigureSpace space) => space.IsNarrow
        ? TextLines.Height(space.Widths, BoundsLabel, TextStyle.Small, space.Width)
            + TextLines.Height(space.Widths, IntervalLabel, TextStyle.SmallStrong, space.Width) + 6
        : 0;

    private void DrawLabels(in FigureSpace space, IDrawing drawing, double top)
    {
        var width = space.IsNarrow ? space.Width : (space.Width * 0.224) - 10;
        if (space.IsNarrow)
        {
            var used = TextLines.Draw(drawing, space.Widths, BoundsLabel, TextStyle.Small, new Box(0, 0, width, 0), Ink.Ink2);
            TextLines.Draw(drawing, space.Widths, IntervalLabel, TextStyle.SmallStrong, new Box(0, used, width, 0));
            return;
        }

        var height = TextLines.Height(space.Widths, BoundsLabel, TextStyle.Small, width);
        TextLines.Draw(drawing, space.Widths, BoundsLabel, TextStyle.Small, new Box(0, top + (Strip * 0.34) - (height / 2), width, 0), Ink.Ink2);
        drawing.Text(new Spot(0, top + (Strip * 0.76) + TextLines.Drop(TextStyle.SmallStrong)), IntervalLabel, TextStyle.SmallStrong);
    }

    private void DrawWhisker(IDrawing drawing, Scale scale, double middle)
    {
        var (left, right) = (scale.X(Lowest), scale.X(Highest));
        Marks.Whisker(drawing, left, right, middle, 9);
        var baseline = middle + TextLines.Drop(TextStyle.Side);
        var lowestFits = left - scale.Left >= 20;
        var highestFits = scale.Right - right >= 22;
        drawing.Text(
            lowestFits ? new Spot(left - 4, baseline) : new Spot(left + 4, baseline - 7),
            Lowest.ToString(CultureInfo.InvariantCulture), TextStyle.Side, Ink.Ink, lowestFits ? TextAlign.End : TextAlign.Start);
        drawing.Text(
            highestFits ? new Spot(right + 4, baseline) : new Spot(right - 4, baseline - 7),
            Highest.ToString(CultureInfo.InvariantCulture), TextStyle.Side, Ink.Ink, highestFits ? TextAlign.Start : TextAlign.End);
    }

    private void DrawInterval(in FigureSpace space, IDrawing drawing, Scale scale, double middle)
    {
        if (Index.Low is not { } low || Index.High is not { } high)
            return;
        var (left, right) = (scale.X(low), scale.X(high));
        drawing.Rectangle(new Box(left, middle - 5.5, Math.Max(right - left, 2), 11), Ink.Ink);
        var fits = right + 5 + space.Widths.Measure(IntervalText, TextStyle.SmallStrong) <= scale.Right - 2;
        drawing.Text(
            new Spot(fits ? right + 5 : left - 5, middle + TextLines.Drop(TextStyle.SmallStrong)), IntervalText, TextStyle.SmallStrong, Ink.Ink,
            fits ? TextAlign.Start : TextAlign.End);
    }
}
