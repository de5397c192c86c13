using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Html;

/// <summary>Paints the cover. A web page begins with the verdict, so its parts stand apart: title first, picture after the verdict, facts at the end.</summary>
internal sealed class HtmlCover(ReportDocument document, Markup markup)
{
    public void WriteTitle()
    {
        var cover = document.Cover;
        markup.Raw("<div class=\"cover\">\n");
        if (cover.Logo is { } logo)
            WriteLogo(logo);
        markup.Element("h1", null, cover.Title).Raw("\n").Element("p", "subtitle", cover.Subtitle).Raw("\n</div>\n");
    }

    public void WritePicture(HtmlBlocks blocks)
    {
        if (document.Cover.Picture is { } picture)
            picture.Accept(blocks);
    }

    public void WriteFacts()
    {
        markup.Raw("<dl class=\"facts\">\n");
        foreach (var fact in document.Cover.Facts)
        {
            markup.Raw("<div>").Element("dt", null, fact.Label);
            foreach (var line in fact.Lines)
                markup.Element("dd", null, line);
            markup.Raw("</div>\n");
        }

        markup.Raw("</dl>\n");
    }

    private void WriteLogo(Picture logo) => markup
        .Raw("<img class=\"logo\" src=\"data:").Raw(logo.Format == PictureFormat.Png ? "image/png" : "image/jpeg").Raw(";base64,")
        .Raw(Convert.ToBase64String(logo.Data.AsSpan())).Raw("\"").Attribute("width", logo.Width).Attribute("height", logo.Height)
        .Attribute("alt", logo.Alternative).Raw(">\n");
}
