using System.Globalization;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>How to read the shares: frames, flag, and the shades with their bounds.</summary>
/// <param name="FrameText">What a frame means.</param>
/// <param name="FlagText">What a flag means; empty where there is none.</param>
/// <param name="HeatText">What the shades mean.</param>
public sealed record OwnershipLegendFigure(string FrameText, string FlagText, string HeatText) : Figure
{
    private static readonly int[] Bounds = [0, 10, 30, 50, 70];

    /// <inheritdoc/>
    public override double MeasureHeight(in FigureSpace space) => space.IsNarrow ? 54 : 26;

    /// <inheritdoc/>
    public override void Draw(in FigureSpace space, IDrawing drawing)
    {
        drawing.Rectangle(new Box(1, 2, 16, 7.5), null, new Stroke(Ink.Sales, 2));
        drawing.Rectangle(new Box(23, 2, 16, 7.5), null, new Stroke(Ink.Marketing, 2));
        drawing.Text(new Spot(47, 8.5), FrameText, TextStyle.Note, Ink.Ink2);
        if (FlagText.Length > 0)
        {
            Marks.Flag(drawing, 4, 19);
            drawing.Text(new Spot(47, 22), FlagText, TextStyle.Note, Ink.Ink2);
        }

        var at = space.IsNarrow ? new Spot(0, 30) : new Spot(space.Width * 0.46, 1);
        DrawHeat(drawing, at, space.IsNarrow ? 22 : 25);
    }

    private void DrawHeat(IDrawing drawing, Spot at, double width)
    {
        for (var i = 0; i < Bounds.Length; i++)
        {
            var box = new Box(at.X + (i * width), at.Y, width, 9);
            drawing.Rectangle(box, Palette.Heat(Bounds[i]), i == 0 ? new Stroke(Ink.Rule, 0.5) : null);
            drawing.Text(new Spot(box.X, at.Y + 19), Bounds[i].ToString(CultureInfo.InvariantCulture), TextStyle.Note, Ink.Ink2);
        }

        drawing.Text(new Spot(at.X + (Bounds.Length * width) + 6, at.Y + 7.5), HeatText, TextStyle.Note, Ink.Ink2);
    }
}
