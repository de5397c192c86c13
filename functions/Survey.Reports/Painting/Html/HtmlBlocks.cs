using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Painting.Html;

/// <summary>Paints blocks as HTML.</summary>
internal sealed class HtmlBlocks : IBlockVisitor
{
    private readonly ReportDocument document;
    private readonly Markup markup;
    private readonly HtmlFigure figures;

    public HtmlBlocks(ReportDocument document, Markup markup)
    {
        this.document = document;
        this.markup = markup;
        figures = new HtmlFigure(markup, document.Info.Accent);
    }

    /// <summary>Title of the section that is painted: the name of charts that have none of their own.</summary>
    public string SectionTitle { get; set; } = "";

    /// <summary>Writes an element with rich text.</summary>
    public Markup WriteText(string tag, string? className, RichText text)
    {
        markup.Raw("<").Raw(tag);
        if (className is not null)
            markup.Attribute("class", className);
        markup.Raw(">");
        WriteRuns(text);
        return markup.Raw("</").Raw(tag).Raw(">\n");
    }

    public void Visit(Group block)
    {
        markup.Raw("<div class=\"group\">\n");
        foreach (var inner in block.Blocks)
            inner.Accept(this);
        markup.Raw("</div>\n");
    }

    public void Visit(Columns block)
    {
        markup.Raw("<div class=\"columns\">\n");
        foreach (var column in block.Items)
        {
            markup.Raw("<div class=\"span-").Number(column.Span).Raw("\">\n");
            figures.Width = FigureSpace.Spanning(column.Span);
            foreach (var inner in column.Blocks)
                inner.Accept(this);
            markup.Raw("</div>\n");
        }

        figures.Width = FigureSpace.Paper;

        markup.Raw("</div>\n");
    }

    public void Visit(Heading block) => markup.Element("h3", block.Style switch
    {
        HeadingStyle.Side => "side",
        _ => "part",
    }, block.Text).Raw("\n");

    public void Visit(Paragraph block) => WriteText("p", ClassOf(block.Style), block.Text);

    public void Visit(ItemList block)
    {
        markup.Raw("<ul").Attribute("class", ClassOf(block.Style)).Raw(">\n");
        foreach (var item in block.Items)
            WriteText("li", null, item);
        markup.Raw("</ul>\n");
    }

    public void Visit(Quotation block) =>
        markup.Raw("<blockquote dir=\"auto\"><p>").Text(block.Text).Raw("</p></blockquote>\n");

    public void Visit(KeyFigure block)
    {
        markup.Raw("<div class=\"key\">").Element("p", "value", block.Value).Element("p", "label", block.Label).Raw("\n");
        WriteText("p", "side", block.Note).Raw("</div>\n");
    }

    public void Visit(FindingsAndActions block)
    {
        markup.Raw("<div class=\"pairs\">\n").Element("h3", "combined", block.CombinedHeading)
            .Raw("\n<p class=\"kicker found\" aria-hidden=\"true\">").Text(block.FindingsHeading).Raw("</p>\n");
        if (!block.Actions.IsEmpty)
            markup.Raw("<p class=\"kicker do\" aria-hidden=\"true\">").Text(block.ActionsHeading).Raw("</p>\n");
        for (var i = 0; i < Math.Max(block.Findings.Length, block.Actions.Length); i++)
            WritePair(block, i);
        markup.Raw("</div>\n");
    }

    public void Visit(Chart block)
    {
        markup.Raw("<figure>\n");
        if (block.Title is { } title)
            markup.Element("h3", "part", title).Raw("\n");
        figures.Write(block, SectionTitle);
        if (!block.Note.IsEmpty)
            WriteText("figcaption", "note", block.Note);
        markup.Raw("</figure>\n");
    }

    public void Visit(Table block) => new HtmlTable(this, figures, markup).Write(block);

    public void Visit(Callout block)
    {
        markup.Raw("<p class=\"callout\">").Element("strong", null, block.Title).Raw(" ");
        WriteRuns(block.Text);
        markup.Raw("</p>\n");
    }

    public void Visit(RecommendationCard block)
    {
        markup.Raw("<article class=\"card\">\n<div class=\"what\">\n<p class=\"number\">").Number(block.Number).Raw("</p>\n")
            .Element("h3", "part", block.Title).Raw("\n");
        WriteText("p", "by", block.Lead);
        markup.Raw("</div>\n<div class=\"how\">\n");
        WriteText("p", "grounds", block.Grounds);
        markup.Raw("<ol class=\"steps\">\n");
        foreach (var step in block.Steps)
            markup.Raw("<li>").Element("strong", null, step.Label).Raw(" ").Element("span", null, step.Text).Raw("</li>\n");
        markup.Raw("</ol>\n");
        WriteText("p", "measure", block.Measure);
        markup.Raw("</div>\n</article>\n");
    }

    public void Visit(Rule block) => markup.Raw("<hr>\n");

    public void Visit(PageBreak block) => markup.Raw("<div class=\"break\"></div>\n");

    public void Visit(Contents block)
    {
        markup.Element("h3", "part", block.Title).Raw("\n<ul class=\"contents\">\n");
        foreach (var section in document.Sections)
            markup.Raw("<li><a").Attribute("href", "#" + section.Id).Raw(">").Text(section.Label).Raw("</a></li>\n");
        markup.Raw("</ul>\n");
    }

    /// <summary>Writes runs of text; references become links that bear the section's name.</summary>
    public void WriteRuns(RichText text)
    {
        foreach (var run in text.Runs)
            WriteRun(run);
    }

    private void WriteRun(Run run)
    {
        if (run.Section is { } id)
        {
            markup.Raw("<a").Attribute("href", "#" + id).Raw(">").Text(LabelOf(id)).Raw("</a>");
            return;
        }

        switch (run.Emphasis)
        {
            case Emphasis.None:
                markup.Text(run.Text);
                break;
            case Emphasis.Strong:
                markup.Element("strong", null, run.Text);
                break;
            default:
                markup.Element("span", "quiet", run.Text);
                break;
        }
    }

    private void WritePair(FindingsAndActions block, int index)
    {
        markup.Raw("<div class=\"pair\">\n");
        if (index < block.Findings.Length)
        {
            var finding = block.Findings[index];
            markup.Raw("<div class=\"finding\">\n<p class=\"number\">").Number(index + 1).Raw("</p>\n").Element("h4", null, finding.Title).Raw("\n");
            WriteText("p", null, finding.Text).Raw("</div>\n");
        }

        if (index < block.Actions.Length)
        {
            var action = block.Actions[index];
            markup.Raw("<div class=\"action\">\n<p class=\"number\" aria-hidden=\"true\">").Number(index + 1).Raw("</p>\n")
                .Element("h4", null, action.Title).Raw("\n<div class=\"when\">").Element("p", "by", action.Lead).Raw("\n")
                .Element("p", null, action.Deadline).Raw("\n</div>\n</div>\n");
        }

        markup.Raw("</div>\n");
    }

    private string LabelOf(string id)
    {
        foreach (var section in document.Sections)
            if (section.Id == id)
                return section.Label;
        throw new InvalidOperationException($"The report refers to a section '{id}' that it does not have.");
    }

    private static string ClassOf(ParagraphStyle style) => style switch
    {
        ParagraphStyle.Lead => "lead",
        ParagraphStyle.Side => "side",
        ParagraphStyle.Note => "note",
        _ => "body",
    };
}
