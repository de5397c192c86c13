using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>The marks of a report with their meanings, in columns.</summary>
/// <param name="Entries">The marks, column by column on paper.</param>
public sealed record MarksFigure(ImmutableArray<MarkEntry> Entries) : Figure
{
    private const int WideColumns = 3;
    private const double RowHeight = 22;
    private const double Swatch = 24;

    /// <inheritdoc/>
    public override double MeasureHeight(in FigureSpace space)
    {
        var (rows, height) = (PerColumn(space), 0.0);
        for (var row = 0; row < rows; row++)
            height += HeightOf(space, row, rows);
        return height;
    }

    /// <inheritdoc/>
    public override void Draw(in FigureSpace space, IDrawing drawing)
    {
        var (rows, y) = (PerColumn(space), 0.0);
        for (var row = 0; row < rows; row++)
        {
            var height = HeightOf(space, row, rows);
            for (var i = row; i < Entries.Length; i += rows)
                DrawEntry(space, drawing, Entries[i], i / rows * ColumnWidth(space), y + (height / 2));
            y += height;
        }
    }

    private int PerColumn(in FigureSpace space) => space.IsNarrow ? Entries.Length : (Entries.Length + WideColumns - 1) / WideColumns;

    private static double ColumnWidth(in FigureSpace space) => space.IsNarrow ? space.Width : (space.Width + 11.3) / WideColumns;

    private static double TextWidth(in FigureSpace space) => ColumnWidth(space) - Swatch - 19;

    private double HeightOf(in FigureSpace space, int row, int rows)
    {
        var height = RowHeight * space.Stretch;
        for (var i = row; i < Entries.Length; i += rows)
            height = Math.Max(height, TextLines.Height(space.Widths, Entries[i].Text, TextStyle.Small, TextWidth(space)) + 6);
        return height;
    }

    private static void DrawEntry(in FigureSpace space, IDrawing drawing, MarkEntry entry, double left, double middle)
    {
        DrawMark(drawing, entry, left, middle);
        var height = TextLines.Height(space.Widths, entry.Text, TextStyle.Small, TextWidth(space));
        var box = new Box(left + Swatch + 8, middle - (height / 2), TextWidth(space), 0);
        TextLines.Draw(drawing, space.Widths, entry.Text, TextStyle.Small, box, Ink.Ink2);
    }

    private static void DrawMark(IDrawing drawing, MarkEntry entry, double left, double middle)
    {
        var centre = left + (Swatch / 2);
        switch (entry.Kind)
        {
            case MarkKind.Sales:
                Marks.Sales(drawing, centre, middle);
                break;
            case MarkKind.Marketing:
                Marks.Marketing(drawing, centre, middle);
                break;
            case MarkKind.Interval:
                drawing.Rectangle(new Box(left, middle - 4.5, Swatch, 9), Ink.Interval);
                Marks.Tick(drawing, centre, middle, 16);
                break;
            case MarkKind.Bounds:
                Marks.Whisker(drawing, left + 0.5, left + Swatch - 0.5, middle, 9);
                break;
            case MarkKind.Flag:
                Marks.Flag(drawing, centre - 5, middle);
                break;
            case MarkKind.Hatched:
                drawing.Hatch(new Box(left, middle - 6, Swatch, 12), Ink.Interval);
                break;
            case MarkKind.Text:
                drawing.Text(new Spot(centre, middle + TextLines.Drop(TextStyle.SmallStrong)), entry.Sample, TextStyle.SmallStrong, Ink.Ink, TextAlign.Middle);
                break;
            default:
                Marks.Status(drawing, StatusOf(entry.Kind), new Box(centre - 4.4, middle - 4.4, 8.8, 8.8));
                break;
        }
    }

    private static StatusMark StatusOf(MarkKind kind) => kind switch
    {
        MarkKind.Filled => StatusMark.Filled,
        MarkKind.Half => StatusMark.Half,
        MarkKind.Empty => StatusMark.Empty,
        _ => StatusMark.Crossed,
    };
}

/// <summary>A mark with its meaning.</summary>
/// <param name="Kind">The mark.</param>
/// <param name="Text">Its meaning.</param>
/// <param name="Sample">Of <see cref="MarkKind.Text"/>: the text that is the mark.</param>
public sealed record MarkEntry(MarkKind Kind, string Text, string Sample = "");

/// <summary>Marks that are explained.</summary>
public enum MarkKind
{
    /// <summary>The circle of sales.</summary>
    Sales,

    /// <summary>The square of marketing.</summary>
    Marketing,

    /// <summary>A score with its interval.</summary>
    Interval,

    /// <summary>Bounds for those who did not answer.</summary>
    Bounds,

    /// <summary>Filled square.</summary>
    Filled,

    /// <summary>Half-filled square.</summary>
    Half,

    /// <summary>Empty square.</summary>
    Empty,

    /// <summary>Crossed square.</summary>
    Crossed,

    /// <summary>Flag.</summary>
    Flag,

    /// <summary>Hatching.</summary>
    Hatched,

    /// <summary>A word or sign.</summary>
    Text,
}
