using Survey.Reports.Blocks;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Layout;

/// <summary>The layouts of all kinds of blocks; a kind without one does not compile.</summary>
internal sealed class BlockLayouts : IBlockVisitor
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
    private SpacePlan plan;

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
        block.Accept(this);
        return plan;
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
        var measure = Lay(block, where);
        if (!context.AskedForPage)
        {
            latest[block] = measured.Count;
            measured.Add(new Measured(where, measure, before));
        }

        (context.Canvas, context.AskedForPage) = (canvas, asked || context.AskedForPage);
        return measure;
    }

    /// <inheritdoc/>
    public void Visit(Group block) => plan = groups.Lay(block, Given);

    /// <inheritdoc/>
    public void Visit(Columns block) => plan = columns.Lay(block, Given);

    /// <inheritdoc/>
    public void Visit(Heading block) => plan = headings.Lay(block, Given);

    /// <inheritdoc/>
    public void Visit(Paragraph block) => plan = paragraphs.Lay(block, Given);

    /// <inheritdoc/>
    public void Visit(ItemList block) => plan = lists.Lay(block, Given);

    /// <inheritdoc/>
    public void Visit(Quotation block) => plan = quotations.Lay(block, Given);

    /// <inheritdoc/>
    public void Visit(KeyFigure block) => plan = keyFigures.Lay(block, Given);

    /// <inheritdoc/>
    public void Visit(FindingsAndActions block) => plan = findings.Lay(block, Given);

    /// <inheritdoc/>
    public void Visit(Chart block) => plan = charts.Lay(block, Given);

    /// <inheritdoc/>
    public void Visit(Table block) => plan = tables.Lay(block, Given);

    /// <inheritdoc/>
    public void Visit(Callout block) => plan = callouts.Lay(block, Given);

    /// <inheritdoc/>
    public void Visit(RecommendationCard block) => plan = cards.Lay(block, Given);

    /// <inheritdoc/>
    public void Visit(Rule block)
    {
        context.DrawRule(Given, given.Y, context.PenOf(RuleWeight.Hairline));
        plan = SpacePlan.Full(0);
    }

    /// <inheritdoc/>
    /// <remarks>The flow that holds a page break obeys it; by itself it takes no room.</remarks>
    public void Visit(PageBreak block) => plan = SpacePlan.Full(0);

    /// <inheritdoc/>
    public void Visit(Contents block) => plan = contents.Lay(block, Given);

    // What was measured for a block, and the index of what was measured for the same block before.
    private readonly record struct Measured(Space Space, SpacePlan Plan, int Before)
    {
        public bool IsFor(in Space other) => Space.Y == other.Y && Space.Bottom == other.Bottom && Space.X == other.X && Space.Width == other.Width
            && Space.Progress == other.Progress;
    }
}
