using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>The scale from 0 to 100 across a stretch of a drawing, and what is drawn along it.</summary>
/// <param name="Left">Where 0 lies.</param>
/// <param name="Width">Distance from 0 to 100.</param>
internal readonly record struct Scale(double Left, double Width)
{
    private static readonly int[] Bounds = [0, 40, 60, 80, 100];
    private static readonly string[] BoundTexts = ["0", "40", "60", "80", "100"];
    private static readonly Ink[] Grounds = [Ink.BandTangled, Ink.BandBlurred, Ink.BandDefined, Ink.BandClear];

    /// <summary>Where 100 lies.</summary>
    public double Right => Left + Width;

    /// <summary>Where a value lies.</summary>
    public double X(double value) => Left + (Width * Math.Clamp(value, 0, 100) / 100);

    /// <summary>The grounds of the bands, parted by white, with an edge at 100.</summary>
    public void DrawBands(IDrawing drawing, double top, double height)
    {
        for (var band = 0; band < Grounds.Length; band++)
        {
            var left = X(Bounds[band]);
            var gap = band == Grounds.Length - 1 ? 0 : 1;
            drawing.Rectangle(new Box(left, top, X(Bounds[band + 1]) - left - gap, height), Grounds[band]);
        }

        drawing.Line(new Spot(Right, top), new Spot(Right, top + height), new Stroke(Ink.Rule, 0.6));
    }

    /// <summary>The names of the bands over their grounds. A name that does not fit over its band and its neighbours' spare room is left out.</summary>
    public void DrawBandNames(IDrawing drawing, ITextWidths widths, ImmutableArray<string> names, double baseline)
    {
        var free = Left - 4;
        for (var band = 0; band < names.Length; band++)
        {
            var width = widths.Measure(names[band], TextStyle.Note);
            var middle = (X(Bounds[band]) + X(Bounds[band + 1])) / 2;
            var left = Math.Min(middle - (width / 2), Right - width);
            if (left < free)
                continue;
            drawing.Text(new Spot(left, baseline), names[band], TextStyle.Note, Ink.Ink2);
            free = left + width + 3;
        }
    }

    /// <summary>The bounds of the bands as figures under them; the outer two stand inside the scale's width.</summary>
    public void DrawBounds(IDrawing drawing, double baseline, bool inside = true)
    {
        for (var i = 0; i < Bounds.Length; i++)
        {
            var anchor = inside && i == 0 ? TextAlign.Start : inside && i == Bounds.Length - 1 ? TextAlign.End : TextAlign.Middle;
            drawing.Text(new Spot(X(Bounds[i]), baseline), BoundTexts[i], TextStyle.Note, Ink.Ink2, anchor);
        }
    }
}
