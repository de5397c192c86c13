using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Tests.Reports.Painting;

/// <summary>Every text that a document prints, in reading order: what a program that reads the PDF must find, in that order.</summary>
internal sealed class PrintedText : IBlockVisitor<bool>
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

    public bool Visit(Group block) => All(block.Blocks);

    public bool Visit(Columns block) => block.Items.All(column => All([.. column.Blocks]));

    public bool Visit(Heading block) => Add(block.Text);

    public bool Visit(Paragraph block) => Add(block.Text);

    public bool Visit(ItemList block) => block.Items.All(Add);

    public bool Visit(Quotation block) => Add(block.Text);

    public bool Visit(KeyFigure block) => Add(block.Value, block.Label) && Add(block.Note);

    public bool Visit(FindingsAndActions block) =>
        Add(block.FindingsHeading) && block.Findings.All(finding => Add(finding.Title) && Add(finding.Text))
        && (block.Actions.IsEmpty || Add(block.ActionsHeading)) && block.Actions.All(action => Add(action.Title, action.Lead) && Add(action.Deadline));

    public bool Visit(Chart block) => Add(block.Title ?? "") && Add(block.Note);

    public bool Visit(Table block) =>
        Add([.. block.Columns.Select(column => column.Head)]) && block.Rows.All(row => row.Cells.All(cell => cell.Figure is not null || Add(cell.Text)));

    public bool Visit(Callout block) => Add(block.Title) && Add(block.Text);

    public bool Visit(RecommendationCard block) =>
        Add($"{block.Number}", block.Title) && Add(block.Lead) && Add(block.Grounds)
        && block.Steps.All(step => Add(step.Label, step.Text)) && Add(block.Measure);

    public bool Visit(Rule block) => true;

    public bool Visit(PageBreak block) => true;

    public bool Visit(Contents block) => true;

    private bool All(ImmutableArray<Block> blocks) => blocks.All(block => block.Accept(this));

    private bool Add(RichText text) => Add(text.ToString().Split(Run.PageMark));

    private bool Add(params string[] texts)
    {
        pieces.AddRange(texts);
        return true;
    }
}
