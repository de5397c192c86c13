using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Html;

/// <summary>
/// Paints a report as one web page: semantic, readable on any screen and on paper, without script, inline styles or third-party requests.
/// A policy of <c>default-src 'none'; style-src 'self'; img-src data:</c> suffices.
/// </summary>
public static class HtmlPainter
{
    /// <summary>Writes the whole page.</summary>
    /// <param name="document">The report.</param>
    /// <param name="options">What the page links to.</param>
    /// <param name="writer">Where to; it is neither flushed nor closed.</param>
    public static void Paint(ReportDocument document, HtmlReportOptions options, TextWriter writer)
    {
        var markup = new Markup(writer);
        WriteHead(document.Info, options, markup);
        markup.Raw("<body>\n<a class=\"skip\" href=\"#report\">").Text(document.Info.Navigation.Skip).Raw("</a>\n");
        WriteTop(document, options, markup);
        markup.Raw("<main id=\"report\">\n");
        new HtmlCover(document, markup).WriteTitle();
        WriteSections(document, markup);
        markup.Raw("</main>\n");
        WriteFoot(document, markup);
        markup.Raw("</body>\n</html>\n");
    }

    private static void WriteHead(DocumentInfo info, HtmlReportOptions options, Markup markup) => markup
        .Raw("<!DOCTYPE html>\n<html").Attribute("lang", info.Language).Raw(">\n<head>\n<meta charset=\"utf-8\">\n")
        .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n")
        .Element("title", null, info.Title).Raw("\n<meta name=\"description\"").Attribute("content", info.Subject)
        .Raw(">\n<link rel=\"stylesheet\"").Attribute("href", options.StylesheetHref).Raw(">\n</head>\n");

    private static void WriteTop(ReportDocument document, HtmlReportOptions options, Markup markup)
    {
        var info = document.Info;
        markup.Raw("<header class=\"top\">\n");
        if (info.Accent is { } accent)
            markup.Raw("<svg class=\"accent\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"100\" height=\"1\"")
                .Attribute("fill", accent.ToString()).Raw("/></svg>\n");
        markup.Raw("<p class=\"company\">").Element("strong", null, info.Company).Raw("<span>, ").Text(info.DateText).Raw("</span></p>\n");
        if (options.PdfHref is { } pdf)
            markup.Raw("<p class=\"pdf\"><a").Attribute("href", pdf).Raw(">").Text(info.Navigation.Pdf).Raw("</a></p>\n");
        markup.Raw("<nav").Attribute("aria-label", info.Navigation.Parts).Raw(">\n<ul>\n");
        foreach (var section in document.Sections)
            markup.Raw("<li><a").Attribute("href", "#" + section.Id).Raw(">").Text(section.Label).Raw("</a></li>\n");
        markup.Raw("</ul>\n</nav>\n</header>\n");
    }

    private static void WriteSections(ReportDocument document, Markup markup)
    {
        var blocks = new HtmlBlocks(document, markup);
        for (var i = 0; i < document.Sections.Length; i++)
        {
            var section = document.Sections[i];
            blocks.SectionTitle = section.Title;
            markup.Raw("<section").Attribute("id", section.Id).Attribute("aria-labelledby", section.Id + "-title")
                .Raw(section.Start == SectionStart.NewPage ? " class=\"page\">\n" : ">\n");
            markup.Element("p", "kicker", section.Kicker).Raw("\n<h2").Attribute("id", section.Id + "-title").Raw(">").Text(section.Title).Raw("</h2>\n");
            if (!section.Lead.IsEmpty)
                blocks.WriteText("p", "lead", section.Lead);
            foreach (var block in section.Blocks)
                block.Accept(blocks);
            markup.Raw("</section>\n");
            if (i == 0)
                new HtmlCover(document, markup).WritePicture(blocks);
        }
    }

    private static void WriteFoot(ReportDocument document, Markup markup)
    {
        markup.Raw("<footer>\n");
        new HtmlCover(document, markup).WriteFacts();
        markup.Element("p", "note", document.Info.Footer).Raw("\n</footer>\n");
    }
}
