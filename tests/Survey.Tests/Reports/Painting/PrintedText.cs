using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Tests.Reports.Painting;

/// <summary>Every text that a document prints, in reading order: what a program that reads the PDF must find, in that order.</summary>
internal sealed class PrintedText : IBlockVisitor
{
    private readonly List<string> pieces = [];

    private PrintedText()
    {
    }

    /// <summary>The texts. A reference has its page number left out: what stands before and after it are two texts.</summary>
    public static IReadOnlyList<string> Of(ReportDocument document)
    {
        var text = new PrintedText();
        text.Add(document.Cover.Company, document.Cover.Title, document.Cover.Subtitle, document.Cover.Contents.Title);
        text.Add([.. document.Sections.Select(section => section.Label)]);
        foreach (var fact in document.Cover.Facts)
            text.Add([fact.Label, .. fact.Lines]);
        foreach (var section in document.Sections)
        {
            text.Add(section.Kicker, section.Title);
            text.Add(section.Lead);
            text.All(section.Blocks);
        }

        return text.pieces;
    }

    public void Visit(Group block) => _ = All(block.Blocks);

    public void Visit(Columns block) => _ = block.Items.All(column => All([.. column.Blocks]));

    public void Visit(Heading block) => _ = Add(block.Text);

    public void Visit(Paragraph block) => _ = Add(block.Text);

    public void Visit(ItemList block) => _ = block.Items.All(Add);

    public void Visit(Quotation block) => _ = Add(block.Text);

    public void Visit(KeyFigure block) => _ = Add(block.Value, block.Label) && Add(block.Note);

    public void Visit(FindingsAndActions block) => _ =
        Add(block.FindingsHeading) && block.Findings.All(finding => Add(finding.Title) && Add(finding.Text))
        && (block.Actions.IsEmpty || Add(block.ActionsHeading)) && block.Actions.All(action => Add(action.Title, action.Lead) && Add(action.Deadline));

    public void Visit(Chart block) => _ = Add(block.Title ?? "") && Add(block.Note);

    public void Visit(Table block) => _ =
        Add([.. block.Columns.Select(column => column.Head)]) && block.Rows.All(row => row.Cells.All(cell => cell.Figure is not null || Add(cell.Text)));

    public void Visit(Callout block) => _ = Add(block.Title) && Add(block.Text);

    public void Visit(RecommendationCard block) => _ =
        Add($"{block.Number}", block.Title) && Add(block.Lead) && Add(block.Grounds)
        && block.Steps.All(step => Add(step.Label, step.Text)) && Add(block.Measure);

    public void Visit(Rule block) => _ = true;

    public void Visit(PageBreak block) => _ = true;

    public void Visit(Contents block) => _ = true;

    private bool All(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
            block.Accept(this);
        return true;
    }

    private bool Add(RichText text) => Add(text.ToString().Split(Run.PageMark));

    private bool Add(params string[] texts)
    {
        pieces.AddRange(texts);
        return true;
    }
}
