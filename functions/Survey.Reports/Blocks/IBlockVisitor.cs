namespace Survey.Reports.Blocks;

/// <summary>Handles every kind of block; what painters implement.</summary>
/// <typeparam name="TResult">What handling a block gives.</typeparam>
public interface IBlockVisitor<out TResult>
{
    /// <summary>Handles blocks that stay together.</summary>
    TResult Visit(Group block);

    /// <summary>Handles columns.</summary>
    TResult Visit(Columns block);

    /// <summary>Handles a heading.</summary>
    TResult Visit(Heading block);

    /// <summary>Handles a paragraph.</summary>
    TResult Visit(Paragraph block);

    /// <summary>Handles a list.</summary>
    TResult Visit(ItemList block);

    /// <summary>Handles a quotation.</summary>
    TResult Visit(Quotation block);

    /// <summary>Handles a key figure.</summary>
    TResult Visit(KeyFigure block);

    /// <summary>Handles findings and actions.</summary>
    TResult Visit(FindingsAndActions block);

    /// <summary>Handles a chart.</summary>
    TResult Visit(Chart block);

    /// <summary>Handles a table.</summary>
    TResult Visit(Table block);

    /// <summary>Handles a callout.</summary>
    TResult Visit(Callout block);

    /// <summary>Handles a recommendation.</summary>
    TResult Visit(RecommendationCard block);

    /// <summary>Handles a rule.</summary>
    TResult Visit(Rule block);

    /// <summary>Handles a page break.</summary>
    TResult Visit(PageBreak block);

    /// <summary>Handles the table of contents.</summary>
    TResult Visit(Contents block);
}
