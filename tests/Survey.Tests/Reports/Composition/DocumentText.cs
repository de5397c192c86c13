using System.Collections.Immutable;
using System.Text;
using Survey.Reports.Blocks;

namespace Survey.Tests.Reports.Composition;

/// <summary>Every word of a document in reading order, one line a piece: what snapshots and lints read.</summary>
internal sealed class DocumentText : IBlockVisitor
{
    private readonly StringBuilder text = new();
    private readonly List<string> references = [];

    private DocumentText()
    {
    }

    /// <summary>The whole document.</summary>
    public static string Of(ReportDocument document) => Read(document).text.ToString();

    /// <summary>Ids of all sections that something refers to.</summary>
    public static IReadOnlyCollection<string> ReferencesOf(ReportDocument document) => Read(document).references;

    public void Visit(Group block) => _ = All(block.Blocks);

    public void Visit(Columns block)
    {
        foreach (var column in block.Items)
            All([.. column.Blocks]);
    }

    public void Visit(Heading block) => _ = Line("### " + block.Text);

    public void Visit(Paragraph block) => _ = Line(block.Text);

    public void Visit(ItemList block)
    {
        foreach (var item in block.Items)
            Line(item, "- ");
    }

    public void Visit(Quotation block) => _ = Line("> " + block.Text);

    public void Visit(KeyFigure block) => _ = Line($"{block.Value} {block.Label}") && Line(block.Note);

    public void Visit(FindingsAndActions block)
    {
        Line("### " + block.FindingsHeading);
        foreach (var finding in block.Findings)
            _ = Line("#### " + finding.Title) && Line(finding.Text);
        Line("### " + block.ActionsHeading);
        foreach (var action in block.Actions)
            _ = Line("#### " + action.Title) && Line(action.Lead) && Line(action.Deadline);
    }

    public void Visit(Chart block)
    {
        if (block.Title is { } title)
            Line("### " + title);
        Line("[" + block.Alternative + "]");
        _ = block.Note.IsEmpty || Line(block.Note);
    }

    public void Visit(Table block)
    {
        Line("[" + block.Caption + "]");
        if (block.HasHeads)
            Line(string.Join(" | ", block.Columns.Select(column => column.Head)));
        foreach (var row in block.Rows)
            Line(string.Join(" | ", row.Cells.Select(cell => cell.Text.IsEmpty ? "_" : cell.Text.ToString())));
    }

    public void Visit(Callout block) => _ = Line("! " + block.Title + " " + block.Text);

    public void Visit(RecommendationCard block)
    {
        Line($"### {block.Number} {block.Title}");
        _ = Line(block.Lead) && Line(block.Grounds);
        foreach (var step in block.Steps)
            Line($"{step.Label}: {step.Text}");
        Line(block.Measure);
    }

    public void Visit(Rule block)
    {
    }

    public void Visit(PageBreak block)
    {
    }

    public void Visit(Contents block) => _ = Line("### " + block.Title);

    private static DocumentText Read(ReportDocument document)
    {
        var reader = new DocumentText();
        reader.Line("# " + document.Cover.Title);
        reader.Line(document.Cover.Subtitle);
        document.Cover.Picture?.Accept(reader);
        document.Cover.Contents.Accept(reader);
        foreach (var fact in document.Cover.Facts)
            reader.Line(fact.Label + ": " + string.Join("; ", fact.Lines));
        foreach (var section in document.Sections)
        {
            reader.Line("");
            reader.Line($"## {section.Id} ({section.Label}; {section.Kicker}): {section.Title}");
            if (!section.Lead.IsEmpty)
                reader.Line(section.Lead);
            reader.All(section.Blocks);
        }

        reader.Line("");
        reader.Line(document.Info.Footer);
        return reader;
    }

    private bool All(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
            block.Accept(this);
        return true;
    }

    private bool Line(RichText rich, string prefix = "")
    {
        references.AddRange(rich.Runs.Select(run => run.Section).OfType<string>());
        return Line(prefix + rich);
    }

    private bool Line(string line)
    {
        text.Append(line).Append('\n');
        return true;
    }
}
