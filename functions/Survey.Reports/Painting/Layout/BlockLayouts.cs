using System.Runtime.CompilerServices;
using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>The layouts of all kinds of blocks; a kind without one does not compile.</summary>
internal sealed class BlockLayouts : IBlockVisitor<SpacePlan>
{
    private readonly LayoutContext context;
    private readonly GroupLayout groups;
    private readonly ColumnsLayout columns;
    private readonly HeadingLayout headings;
    private readonly ParagraphLayout paragraphs;
    private readonly QuotationLayout quotations;
    private readonly KeyFigureLayout keyFigures;
    private readonly FindingsAndActionsLayout findings;
    private readonly ChartLayout charts;
    private readonly TableLayout tables;
    private readonly CalloutLayout callouts;
    private readonly RecommendationCardLayout cards;
    private readonly ContentsLayout contents;
    private readonly Dictionary<MeasureKey, SpacePlan> measured = [];
    private Space given;

    // A copy: layouts of blocks that hold blocks come back here while they still use theirs.
    private Space Given => given;

    /// <summary>Makes the layouts.</summary>
    public BlockLayouts(LayoutContext context)
    {
        this.context = context;
        (groups, columns, headings, paragraphs) = (new(context), new(context), new(context), new(context));
        (quotations, keyFigures, findings) = (new(context), new(context), new(context));
        (charts, tables, callouts, cards, contents) = (new(context), new(context), new(context), new(context), new(context));
    }

    /// <summary>Says how much of a block a space holds, and draws just that when there is a canvas.</summary>
    public SpacePlan Lay(Block block, in Space where)
    {
        given = where;
        return block.Accept(this);
    }

    /// <summary>Forgets what was measured.</summary>
    public void Forget() => measured.Clear();

    /// <summary>Says how much of a block a space holds. Asked again, it remembers, unless the answer depends on page numbers.</summary>
    public SpacePlan Measure(Block block, in Space where)
    {
        var key = new MeasureKey(block, where);
        if (measured.TryGetValue(key, out var plan))
            return plan;
        var (canvas, asked) = (context.Canvas, context.AskedForPage);
        (context.Canvas, context.AskedForPage) = (null, false);
        plan = Lay(block, where);
        if (!context.AskedForPage)
            measured.Add(key, plan);
        (context.Canvas, context.AskedForPage) = (canvas, asked || context.AskedForPage);
        return plan;
    }

    /// <inheritdoc/>
    public SpacePlan Visit(Group block) => groups.Lay(block, Given);

    /// <inheritdoc/>
    public SpacePlan Visit(Columns block) => columns.Lay(block, Given);

    /// <inheritdoc/>
    public SpacePlan Visit(Heading block) => headings.Lay(block, Given);

    /// <inheritdoc/>
    public SpacePlan Visit(Paragraph block) => paragraphs.Lay(block, Given);

    /// <inheritdoc/>
    public SpacePlan Visit(Quotation block) => quotations.Lay(block, Given);

    /// <inheritdoc/>
    public SpacePlan Visit(KeyFigure block) => keyFigures.Lay(block, Given);

    /// <inheritdoc/>
    public SpacePlan Visit(FindingsAndActions block) => findings.Lay(block, Given);

    /// <inheritdoc/>
    public SpacePlan Visit(Chart block) => charts.Lay(block, Given);

    /// <inheritdoc/>
    public SpacePlan Visit(Table block) => tables.Lay(block, Given);

    /// <inheritdoc/>
    public SpacePlan Visit(Callout block) => callouts.Lay(block, Given);

    /// <inheritdoc/>
    public SpacePlan Visit(RecommendationCard block) => cards.Lay(block, Given);

    /// <inheritdoc/>
    public SpacePlan Visit(Rule block)
    {
        context.DrawRule(Given, given.Y, context.PenOf(RuleWeight.Hairline));
        return SpacePlan.Full(0);
    }

    /// <inheritdoc/>
    public SpacePlan Visit(Contents block) => contents.Lay(block, Given);

    // Blocks are told apart by reference: comparing their contents would take longer than measuring them.
    private readonly record struct MeasureKey(Block Block, Space Space)
    {
        public bool Equals(MeasureKey other) => ReferenceEquals(Block, other.Block) && Space.Equals(other.Space);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Block), Space.Y, Space.Bottom, Space.Width, Space.Progress);
    }
}
