using System.Collections.Immutable;

namespace Survey.Reports.Blocks;

/// <summary>
/// A piece of a section: plain immutable data that says what is shown, never how. The hierarchy is closed, and painters are visitors: one that
/// misses a block does not compile. Nesting is limited by type: <see cref="Group"/> holds anything but groups, <see cref="Columns"/> hold
/// <see cref="ContentBlock"/>s, and those hold no blocks.
/// </summary>
public abstract record Block
{
    private protected Block()
    {
    }

    /// <summary>Calls the visitor's method for this kind of block.</summary>
    public abstract void Accept(IBlockVisitor visitor);
}

/// <summary>A block that holds no other blocks, so that it may stand in a column.</summary>
public abstract record ContentBlock : Block
{
    private protected ContentBlock()
    {
    }
}

/// <summary>Blocks that stay on one page wherever they fit on one.</summary>
public sealed record Group : Block
{
    /// <summary>Makes a group.</summary>
    /// <param name="blocks">What it holds; no groups.</param>
    /// <exception cref="ArgumentException">A group stands in it.</exception>
    public Group(params ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
            if (block is Group)
                throw new ArgumentException("A group holds no groups.", nameof(blocks));
        Blocks = blocks;
    }

    /// <summary>What it holds.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <inheritdoc/>
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <summary>Blocks side by side on the grid of 12 columns; on narrow screens below one another, in order.</summary>
public sealed record Columns : Block
{
    /// <summary>Columns of the grid.</summary>
    public const int Grid = 12;

    /// <summary>Makes columns.</summary>
    /// <param name="items">The columns, from the start of the line; their spans add up to 12 at most.</param>
    /// <exception cref="ArgumentException">A span is not positive, or they add up to more than 12.</exception>
    public Columns(params ImmutableArray<Column> items)
    {
        var sum = 0;
        foreach (var column in items)
        {
            if (column.Span < 1)
                throw new ArgumentException("A column spans at least one column of the grid.", nameof(items));
            sum += column.Span;
        }

        if (sum > Grid)
            throw new ArgumentException($"Spans add up to {sum}, more than {Grid}.", nameof(items));
        Items = items;
    }

    /// <summary>The columns.</summary>
    public ImmutableArray<Column> Items { get; }

    /// <inheritdoc/>
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <summary>One of the <see cref="Columns"/>.</summary>
/// <param name="Span">How many columns of the grid it takes.</param>
/// <param name="Blocks">What it holds.</param>
public sealed record Column(int Span, params ImmutableArray<ContentBlock> Blocks);

/// <summary>A heading inside a section: level 3, after the document's and the section's title.</summary>
/// <param name="Text">The heading.</param>
/// <param name="Style">How it looks.</param>
public sealed record Heading(string Text, HeadingStyle Style = HeadingStyle.Part) : ContentBlock
{
    /// <inheritdoc/>
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <summary>How a heading looks.</summary>
public enum HeadingStyle
{
    /// <summary>A part of a page: <see cref="TextStyle.ChartTitle"/>.</summary>
    Part,

    /// <summary>Side text: <see cref="TextStyle.BodyStrong"/>.</summary>
    Side,
}

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Style">How it looks.</param>
public sealed record Paragraph(RichText Text, ParagraphStyle Style = ParagraphStyle.Body) : ContentBlock
{
    /// <inheritdoc/>
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <summary>How a paragraph looks.</summary>
public enum ParagraphStyle
{
    /// <summary><see cref="TextStyle.Body"/> in the colour of secondary text.</summary>
    Body,

    /// <summary><see cref="TextStyle.Lead"/> in the colour of secondary text.</summary>
    Lead,

    /// <summary><see cref="TextStyle.Side"/> in the colour of secondary text.</summary>
    Side,

    /// <summary><see cref="TextStyle.Note"/> in the colour of notes.</summary>
    Note,
}

/// <summary>A list whose order says nothing.</summary>
/// <param name="Items">Its items; at least one.</param>
/// <param name="Style">How its items look.</param>
public sealed record ItemList(ImmutableArray<RichText> Items, ParagraphStyle Style = ParagraphStyle.Body) : ContentBlock
{
    /// <inheritdoc/>
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <summary>A quotation of a respondent's comment: shown whole, however long, with its own line breaks.</summary>
/// <param name="Text">What they wrote.</param>
public sealed record Quotation(string Text) : ContentBlock
{
    /// <inheritdoc/>
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <summary>A figure large enough to be read across a table.</summary>
/// <param name="Value">The figure, <see cref="TextStyle.Figure"/>.</param>
/// <param name="Label">What it means in a word, <see cref="TextStyle.Finding"/>.</param>
/// <param name="Note">Its unit and how sure it is, <see cref="TextStyle.Side"/>.</param>
public sealed record KeyFigure(string Value, string Label, RichText Note) : ContentBlock
{
    /// <inheritdoc/>
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <summary>A sentence or two that must not be overlooked, between hairlines.</summary>
/// <param name="Title">What it is about, run into the text, semibold.</param>
/// <param name="Text">The text.</param>
public sealed record Callout(string Title, RichText Text) : ContentBlock
{
    /// <inheritdoc/>
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <summary>A hairline across the column.</summary>
public sealed record Rule : ContentBlock
{
    /// <inheritdoc/>
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <summary>In paged media, what follows starts a page; elsewhere it is nothing.</summary>
public sealed record PageBreak : Block
{
    /// <inheritdoc/>
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <summary>The table of contents: painters list the sections with links, and with page numbers where there are pages.</summary>
/// <param name="Title">Its heading.</param>
public sealed record Contents(string Title) : ContentBlock
{
    /// <inheritdoc/>
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}
