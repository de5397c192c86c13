using System.Globalization;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>A score with its 95 % interval.</summary>
/// <param name="Score">The score, 0 to 100; null for none.</param>
/// <param name="Low">Lower end; null without an interval.</param>
/// <param name="High">Upper end; null without an interval.</param>
public readonly record struct Interval(int? Score, int? Low, int? High)
{
    /// <summary>Draws a bar from end to end, its ends as figures beside it, and the score as a tick.</summary>
    internal void Draw(IDrawing drawing, ITextWidths widths, Scale scale, double middle, double barHeight, double tickHeight, bool withEnds)
    {
        if (Low is { } low && High is { } high)
        {
            var (left, right) = (scale.X(low), scale.X(high));
            drawing.Rectangle(new Box(left, middle - (barHeight / 2), Math.Max(right - left, 1.5), barHeight), Ink.Interval);
            if (withEnds)
                DrawEnds(drawing, widths, scale, middle, (low, high));
        }

        if (Score is { } score)
            Marks.Tick(drawing, scale.X(score), middle, tickHeight);
    }

    private static void DrawEnds(IDrawing drawing, ITextWidths widths, Scale scale, double middle, (int Low, int High) ends)
    {
        const double Gap = 4;
        var (low, high) = (Text(ends.Low), Text(ends.High));
        var (left, right) = (scale.X(ends.Low) - Gap, scale.X(ends.High) + Gap);
        var baseline = middle + TextLines.Drop(TextStyle.Note);
        var roomLeft = left - scale.Left - widths.Measure(low, TextStyle.Note);
        var roomRight = scale.Right - right - widths.Measure(high, TextStyle.Note);
        if (roomLeft < 0)
            drawing.Text(new Spot(right, baseline), low + "–" + high, TextStyle.Note, Ink.Ink2);
        else if (roomRight < 0)
            drawing.Text(new Spot(left, baseline), low + "–" + high, TextStyle.Note, Ink.Ink2, TextAlign.End);
        else
        {
            drawing.Text(new Spot(left, baseline), low, TextStyle.Note, Ink.Ink2, TextAlign.End);
            drawing.Text(new Spot(right, baseline), high, TextStyle.Note, Ink.Ink2);
        }
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
