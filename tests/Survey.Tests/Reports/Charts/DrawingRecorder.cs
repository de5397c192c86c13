using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Tests.Reports.Charts;

/// <summary>Notes what a figure draws: the box of every shape, and every text with its box.</summary>
internal sealed class DrawingRecorder(ITextWidths widths) : IDrawing
{
    public List<Box> Shapes { get; } = [];

    public List<(string Text, Box Box)> Texts { get; } = [];

    public void Rectangle(Box box, Ink? fill, Stroke? stroke = null) => Shapes.Add(box);

    public void Line(Spot from, Spot to, Stroke stroke) =>
        Shapes.Add(new Box(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Abs(from.X - to.X), Math.Abs(from.Y - to.Y)));

    public void Polygon(ReadOnlySpan<Spot> corners, Ink? fill, Stroke? stroke = null)
    {
        var all = corners.ToArray();
        var (left, top) = (all.Min(corner => corner.X), all.Min(corner => corner.Y));
        Shapes.Add(new Box(left, top, all.Max(corner => corner.X) - left, all.Max(corner => corner.Y) - top));
    }

    public void Circle(Spot centre, double radius, Ink? fill, Stroke? stroke = null) =>
        Shapes.Add(new Box(centre.X - radius, centre.Y - radius, 2 * radius, 2 * radius));

    public void Hatch(Box box, Ink colour) => Shapes.Add(box);

    public void Text(Spot at, string text, TextStyle style, Ink colour = Ink.Ink, TextAlign anchor = TextAlign.Start)
    {
        var size = TypeScale.Of(style).Size;
        var width = widths.Measure(text, style);
        var left = anchor switch { TextAlign.Start => at.X, TextAlign.Middle => at.X - (width / 2), _ => at.X - width };
        Texts.Add((text, new Box(left, at.Y - (size * 0.73), width, size * 0.73)));
    }
}
