using System.Collections.Immutable;
using Survey.Reports.Charts;

namespace Survey.Reports.Blocks;

/// <summary>A table. Its column heads are headers with the scope of their column; the first cell of a body row is a header with the scope of its row.
/// It may break between rows, never after a group row; column heads are repeated on the next page.</summary>
/// <param name="Caption">What it lists, for those who do not see it.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with as many cells as there are columns.</param>
/// <param name="Style">How it looks.</param>
public sealed record Table(string Caption, ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Rows, TableStyle Style) : ContentBlock
{
    /// <summary>True when at least one column has a head.</summary>
    public bool HasHeads => Columns.Any(column => column.Head.Length > 0);

    /// <inheritdoc/>
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <summary>How a table looks.</summary>
public enum TableStyle
{
    /// <summary>To be read: <see cref="TextStyle.Small"/>, hairlines between rows.</summary>
    Dense,

    /// <summary>For long lists of the appendix: <see cref="TextStyle.Note"/>, hairlines between rows.</summary>
    Fine,

    /// <summary>To be filled in by hand: rows at least 8 mm high on A4, lines between columns too.</summary>
    Sheet,
}

/// <summary>A column of a table.</summary>
/// <param name="Head">Its head, <see cref="TextStyle.Note"/>; empty for none.</param>
/// <param name="Weight">Its share of the width, against the others.</param>
/// <param name="Align">How its text stands; figures stand at the end, with tabular digits.</param>
public sealed record TableColumn(string Head, double Weight, TextAlign Align = TextAlign.Start);

/// <summary>How text stands in a column.</summary>
public enum TextAlign
{
    /// <summary>At the start of the line.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Middle,

    /// <summary>At the end of the line.</summary>
    End,
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells. Of a group row: one, across all columns, a header of the rows below up to the next group row.</param>
/// <param name="IsGroup">True for a group row, semibold over a section rule.</param>
public sealed record TableRow(ImmutableArray<TableCell> Cells, bool IsGroup = false);

/// <summary>A cell of a table: text, or a small drawing with its alternative.</summary>
public sealed record TableCell
{
    private TableCell(RichText text, Figure? figure) => (Text, Figure) = (text, figure);

    /// <summary>The text; of a cell with a drawing, what it shows, for those who do not see it. May be empty.</summary>
    public RichText Text { get; }

    /// <summary>The drawing; null for text. It takes the width of the column.</summary>
    public Figure? Figure { get; }

    /// <summary>A cell with text.</summary>
    public static TableCell Of(RichText text) => new(text, null);

    /// <summary>A cell with text in one manner.</summary>
    public static TableCell Of(string text, Emphasis emphasis = Emphasis.None) => new(RichText.Of(text, emphasis), null);

    /// <summary>A cell with a drawing.</summary>
    /// <param name="figure">The drawing.</param>
    /// <param name="alternative">What it shows, in words.</param>
    public static TableCell Drawn(Figure figure, string alternative) => new(RichText.Of(alternative), figure);
}
