using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Painting.Html;

/// <summary>Writes figures as inline SVG: one drawing for wide screens and paper, one for phones; the stylesheet shows one of them.</summary>
internal sealed class HtmlFigure(Markup markup, Rgb? accent)
{
    private readonly SvgDrawing drawing = new(markup, accent);
    private int count;

    /// <summary>Width of wide drawings, in points: that of the column on paper.</summary>
    public double Width { get; set; } = FigureSpace.Paper;

    /// <summary>Writes both drawings of a chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="fallbackTitle">Title of a chart that has none of its own.</param>
    public void Write(Chart chart, string fallbackTitle)
    {
        var title = chart.Title ?? fallbackTitle;
        Write("wide", new FigureSpace(Width, FigureLayout.Wide, WebWidths.Shared), chart.Figure, (title, chart.Alternative));
        Write("phone", new FigureSpace(FigureSpace.Phone, FigureLayout.Narrow, WebWidths.Shared), chart.Figure, (title, chart.Alternative));
    }

    /// <summary>Writes the drawing of a table's cell, one for all screens.</summary>
    public void WriteCell(Figure figure, double width, string alternative)
    {
        var space = new FigureSpace(width, FigureLayout.Wide, WebWidths.Shared);
        markup.Raw("<svg class=\"cell\" viewBox=\"0 0 ").Number(width).Raw(" ").Number(figure.MeasureHeight(space)).Raw("\" role=\"img\"")
            .Attribute("aria-label", alternative).Raw(">");
        figure.Draw(space, drawing);
        markup.Raw("</svg>");
    }

    private void Write(string className, FigureSpace space, Figure figure, (string Title, string Description) words)
    {
        var id = "f" + (++count).ToString(System.Globalization.CultureInfo.InvariantCulture);
        markup.Raw("<svg").Attribute("class", className).Raw(" viewBox=\"0 0 ").Number(space.Width).Raw(" ").Number(figure.MeasureHeight(space))
            .Raw("\" role=\"img\"").Attribute("aria-labelledby", id + "t").Attribute("aria-describedby", id + "d").Raw("><title")
            .Attribute("id", id + "t").Raw(">").Text(words.Title).Raw("</title><desc").Attribute("id", id + "d").Raw(">").Text(words.Description)
            .Raw("</desc>");
        figure.Draw(space, drawing);
        markup.Raw("</svg>\n");
    }
}
