using Survey.Reports.Charts;

namespace Survey.Reports.Painting;

/// <summary>An element of the logical structure.</summary>
/// <param name="Role">What it is.</param>
internal readonly record struct Tag(TagRole Role)
{
    /// <summary>What it shows, for those who do not see it; of figures always there.</summary>
    public string? Alternative { get; init; }

    /// <summary>Of header cells: what they are the header of.</summary>
    public HeaderScope Scope { get; init; }

    /// <summary>Of cells: how many columns they take.</summary>
    public int ColumnSpan { get; init; }

    /// <summary>Of lists: true when numbered.</summary>
    public bool Ordered { get; init; }

    /// <summary>Of figures: where they stand on their page.</summary>
    public Box? Place { get; init; }

    /// <summary>Of tables: what they list.</summary>
    public string? Summary { get; init; }

    /// <summary>Name that tells it apart from others, such as a section's id; null for none.</summary>
    public string? Title { get; init; }
}

/// <summary>Standard structure types (ISO 32000-1, 14.8.4).</summary>
internal enum TagRole
{
    /// <summary>The document.</summary>
    Document,

    /// <summary>A section.</summary>
    Sect,

    /// <summary>The document's title.</summary>
    H1,

    /// <summary>A section's title.</summary>
    H2,

    /// <summary>A heading in a section.</summary>
    H3,

    /// <summary>A paragraph.</summary>
    P,

    /// <summary>A quotation that stands by itself.</summary>
    BlockQuote,

    /// <summary>A list.</summary>
    L,

    /// <summary>An item of a list.</summary>
    LI,

    /// <summary>The number or bullet of an item.</summary>
    Lbl,

    /// <summary>The text of an item.</summary>
    LBody,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A row.</summary>
    TR,

    /// <summary>A header cell.</summary>
    TH,

    /// <summary>A cell.</summary>
    TD,

    /// <summary>A figure.</summary>
    Figure,

    /// <summary>A mention of another place of the document.</summary>
    Reference,

    /// <summary>A link.</summary>
    Link,

    /// <summary>A table of contents.</summary>
    TOC,

    /// <summary>An entry of a table of contents.</summary>
    TOCI,
}

/// <summary>What a header cell is the header of.</summary>
internal enum HeaderScope
{
    /// <summary>It is no header.</summary>
    None,

    /// <summary>Its column.</summary>
    Column,

    /// <summary>Its row.</summary>
    Row,
}

/// <summary>Kinds of decoration.</summary>
internal enum ArtifactKind
{
    /// <summary>Rules, grounds: nothing to read.</summary>
    Layout,

    /// <summary>Running header.</summary>
    Header,

    /// <summary>Running footer.</summary>
    Footer,

    /// <summary>What is repeated after a page break, such as the heads of a table.</summary>
    Repeated,
}
