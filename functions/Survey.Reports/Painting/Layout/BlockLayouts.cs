using Survey.Reports.Blocks;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Layout;

/// <summary>The layouts of all kinds of blocks; a kind without one does not compile.</summary>
internal sealed class BlockLayouts : IBlockVisitor<SpacePlan>
{
    private const int NotMeasured = -1;

    private readonly LayoutContext context;
    private readonly GroupLayout groups;
    private readonly ColumnsLayout columns;
    private readonly HeadingLayout headings;
    private readonly ParagraphLayout paragraphs;
    private readonly ItemListLayout lists;
    private readonly QuotationLayout quotations;
    private readonly KeyFigureLayout keyFigures;
    private readonly FindingsAndActionsLayout findings;
    private readonly ChartLayout charts;
    private readonly TableLayout tables;
    private readonly CalloutLayout callouts;
    private readonly RecommendationCardLayout cards;
    private readonly ContentsLayout contents;

    // Blocks are told apart by reference: comparing their contents would take longer than measuring them.
    private readonly Dictionary<Block, int> latest = new(ReferenceEqualityComparer.Instance);
    private readonly GrowingArray<Measured> measured = new(128);
    private Space given;

    // A copy: layouts of blocks that hold blocks come back here while they still use theirs.
    private Space Given => given;

    /// <summary>Makes the layouts.</summary>
    public BlockLayouts(LayoutContext context)
    {
        this.context = context;
        (groups, columns, headings, paragraphs) = (new(context), new(context), new(context), new(context));
        (lists, quotations, keyFigures, findings) = (new(context), new(context), new(context), new(context));
        (charts, tables, callouts, cards, contents) = (new(context), new(context), new(context), new(context), new(context));
    }

    /// <summary>Says how much of a block a space holds, and draws just that when there is a canvas.</summary>
    public SpacePlan Lay(Block block, in Space where)
    {
        given = where;
        return block.Accept(this);
    }

    /// <summary>Forgets what was measured.</summary>
    public void Forget()
    {
        latest.Clear();
        measured.Clear();
    }

    /// <summary>Says how much of a block a space holds. Asked again, it remembers, unless the answer depends on page numbers.</summary>
    public SpacePlan Measure(Block block, in Space where)
    {
        var before = latest.GetValueOrDefault(block, NotMeasured);
        for (var i = before; i != NotMeasured; i = measured[i].Before)
            if (measured[i].IsFor(where))
                return measured[i].Plan;
        var (canvas, asked) = (context.Canvas, context.AskedForPage);
        (context.Canvas, context.AskedForPage) = (null, false);
        var plan = Lay(block, where);
        if (!context.AskedForPage)
        {
            latest[block] = measured.Count;
            measured.Add(new Measured(where, plan, before));
        }

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
    public SpacePlan Visit(ItemList block) => lists.Lay(block, Given);

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
    /// <remarks>The flow that holds a page break obeys it; by itself it takes no room.</remarks>
    public SpacePlan Visit(PageBreak block) => SpacePlan.Full(0);

    /// <inheritdoc/>
    public SpacePlan Visit(Contents block) => contents.Lay(block, Given);

    // What was measured for a block, and the index of what was measured for the same block before.
    private readonly record struct Measured(Space Space, SpacePlan Plan, int Before)
    {
        public bool IsFor(in Space other) => Space.Y == other.Y && Space.Bottom == other.Bottom && Space.X == other.X && Space.Width == other.Width
            && Space.Progress == other.Progress;
    }
}
