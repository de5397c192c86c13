using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Painting.Layout;

/// <summary>Draws the shapes of figures on the canvas: moves them to where the figure stands, and turns tokens into colours.</summary>
/// <param name="context">The document.</param>
internal sealed class CanvasDrawing(LayoutContext context) : IDrawing
{
    private const double HatchStep = 4;
    private const double HatchWidth = 0.4;

    private double left;
    private double top;

    private ICanvas Canvas => context.Canvas ?? throw new InvalidOperationException("Nothing is drawn while measuring.");

    /// <summary>Draws a figure at a place.</summary>
    public void Draw(Figure figure, Spot at, double width)
    {
        (left, top) = (at.X, at.Y);
        figure.Draw(context.SpaceOf(width), this);
    }

    /// <inheritdoc/>
    public void Rectangle(Box box, Ink? fill, Stroke? stroke = null) =>
        Canvas.Rectangle(new Box(left + box.X, top + box.Y, box.Width, box.Height), ColourOf(fill), PenOf(stroke));

    /// <inheritdoc/>
    public void Line(Spot from, Spot to, Stroke stroke) => Canvas.Line(Move(from), Move(to), PenOf(stroke)!.Value);

    /// <inheritdoc/>
    public void Polygon(ReadOnlySpan<Spot> corners, Ink? fill, Stroke? stroke = null)
    {
        Span<Spot> moved = stackalloc Spot[corners.Length];
        for (var i = 0; i < corners.Length; i++)
            moved[i] = Move(corners[i]);
        Canvas.Polygon(moved, ColourOf(fill), PenOf(stroke));
    }

    /// <inheritdoc/>
    public void Circle(Spot centre, double radius, Ink? fill, Stroke? stroke = null) =>
        Canvas.Circle(Move(centre), radius, ColourOf(fill), PenOf(stroke));

    /// <inheritdoc/>
    public void Hatch(Box box, Ink colour)
    {
        var stroke = new Stroke(colour, HatchWidth);
        for (var start = HatchStep - box.Height; start < box.Width; start += HatchStep)
        {
            var (from, to) = (Math.Max(start, 0), Math.Min(start + box.Height, box.Width));
            Line(new Spot(box.X + from, box.Bottom - (from - start)), new Spot(box.X + to, box.Bottom - (to - start)), stroke);
        }

        Rectangle(box, null, stroke);
    }

    /// <inheritdoc/>
    public void Text(Spot at, string text, TextStyle style, Ink colour = Ink.Ink, TextAlign anchor = TextAlign.Start)
    {
        var type = TypeScale.Of(style);
        context.Text.DrawLine(Move(at), new StyledRun(context.Shaper.Shape(text, type.Strong), type, context.ColourOf(colour)), anchor);
    }

    private Spot Move(Spot spot) => new(left + spot.X, top + spot.Y);

    private Rgb? ColourOf(Ink? ink) => ink is { } token ? context.ColourOf(token) : null;

    private Pen? PenOf(Stroke? stroke) => stroke is { } line ? new Pen(context.ColourOf(line.Colour), line.Width, line.Dashed) : null;
}
