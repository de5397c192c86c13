namespace Survey.Reports.Blocks;

/// <summary>Handles every kind of block; what painters implement.</summary>
public interface IBlockVisitor
{
    /// <summary>Handles blocks that stay together.</summary>
    void Visit(Group block);

    /// <summary>Handles columns.</summary>
    void Visit(Columns block);

    /// <summary>Handles a heading.</summary>
    void Visit(Heading block);

    /// <summary>Handles a paragraph.</summary>
    void Visit(Paragraph block);

    /// <summary>Handles a list.</summary>
    void Visit(ItemList block);

    /// <summary>Handles a quotation.</summary>
    void Visit(Quotation block);

    /// <summary>Handles a key figure.</summary>
    void Visit(KeyFigure block);

    /// <summary>Handles findings and actions.</summary>
    void Visit(FindingsAndActions block);

    /// <summary>Handles a chart.</summary>
    void Visit(Chart block);

    /// <summary>Handles a table.</summary>
    void Visit(Table block);

    /// <summary>Handles a callout.</summary>
    void Visit(Callout block);

    /// <summary>Handles a recommendation.</summary>
    void Visit(RecommendationCard block);

    /// <summary>Handles a rule.</summary>
    void Visit(Rule block);

    /// <summary>Handles a page break.</summary>
    void Visit(PageBreak block);

    /// <summary>Handles the table of contents.</summary>
    void Visit(Contents block);
}
