using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Painting.Html;

/// <summary>Writes shapes as SVG elements with presentation attributes, which no content policy forbids.</summary>
internal sealed class SvgDrawing(Markup markup, Rgb? accent) : IDrawing
{
    private const double HatchStep = 5;

    public void Rectangle(Box box, Ink? fill, Stroke? stroke = null)
    {
        if (box.Width <= 0 || box.Height <= 0)
            return;
        markup.Raw("<rect").Attribute("x", box.X).Attribute("y", box.Y).Attribute("width", box.Width).Attribute("height", box.Height);
        Paint(fill, stroke);
    }

    public void Line(Spot from, Spot to, Stroke stroke)
    {
        markup.Raw("<line").Attribute("x1", from.X).Attribute("y1", from.Y).Attribute("x2", to.X).Attribute("y2", to.Y);
        Outline(stroke);
        markup.Raw("/>");
    }

    public void Polygon(ReadOnlySpan<Spot> corners, Ink? fill, Stroke? stroke = null)
    {
        markup.Raw("<polygon points=\"");
        foreach (var corner in corners)
            markup.Number(corner.X).Raw(",").Number(corner.Y).Raw(" ");
        markup.Raw("\"");
        Paint(fill, stroke);
    }

    public void Circle(Spot centre, double radius, Ink? fill, Stroke? stroke = null)
    {
        markup.Raw("<circle").Attribute("cx", centre.X).Attribute("cy", centre.Y).Attribute("r", radius);
        Paint(fill, stroke);
    }

    public void Hatch(Box box, Ink colour)
    {
        Rectangle(box, Ink.White, new Stroke(colour, 0.6));
        markup.Raw("<path d=\"");
        for (var start = HatchStep; start < box.Width + box.Height; start += HatchStep)
        {
            var (fromX, fromY) = (Math.Max(0, start - box.Height), Math.Min(start, box.Height));
            var (toX, toY) = (Math.Min(start, box.Width), Math.Max(0, start - box.Width));
            markup.Raw("M").Number(box.X + fromX).Raw(" ").Number(box.Y + fromY).Raw("L").Number(box.X + toX).Raw(" ").Number(box.Y + toY);
        }

        markup.Raw("\"");
        Paint(null, new Stroke(colour, 0.6));
    }

    public void Text(Spot at, string text, TextStyle style, Ink colour = Ink.Ink, TextAlign anchor = TextAlign.Start)
    {
        var type = TypeScale.Of(style);
        markup.Raw("<text").Attribute("x", at.X).Attribute("y", at.Y).Attribute("font-size", type.Size);
        if (type.Strong)
            markup.Raw(" font-weight=\"600\"");
        if (anchor != TextAlign.Start)
            markup.Raw(anchor == TextAlign.Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
        if (colour != Ink.Ink)
            markup.Attribute("fill", Hex(colour));
        markup.Raw(">").Text(text).Raw("</text>");
    }

    private void Paint(Ink? fill, Stroke? stroke)
    {
        markup.Attribute("fill", fill is { } ink ? Hex(ink) : "none");
        if (stroke is { } outline)
            Outline(outline);
        markup.Raw("/>");
    }

    private void Outline(Stroke stroke)
    {
        markup.Attribute("stroke", Hex(stroke.Colour)).Attribute("stroke-width", stroke.Width);
        if (stroke.Dashed)
            markup.Raw(" stroke-dasharray=\"3 2\"");
    }

    private string Hex(Ink ink) => Palette.Of(ink, accent).ToString();
}
