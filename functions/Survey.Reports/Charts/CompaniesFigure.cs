using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>Companies one under another, each with its index and interval on the bands, as densely as they can be read.</summary>
/// <param name="Bands">Names of the bands from tangled to clear.</param>
/// <param name="Heads">Heads of the columns of figures.</param>
/// <param name="Rows">The companies, in order.</param>
/// <param name="Median">The index of the middle company, a dashed line through all rows; null for none.</param>
public sealed record CompaniesFigure(ImmutableArray<string> Bands, ImmutableArray<string> Heads, ImmutableArray<CompanyRow> Rows, int? Median) : Figure
{
    private const double Head = 15;
    private const double Foot = 13;
    private const double RowHeight = 11.4;
    private const double ColumnGap = 13;
    private const double LabelShare = 0.3;
    private const double NarrowRow = 40;
    private const double NarrowStrip = 9;

    /// <inheritdoc/>
    public override double MeasureHeight(in FigureSpace space) => Head + (Rows.Length * (space.IsNarrow ? NarrowRow : RowHeight)) + Foot;

    /// <inheritdoc/>
    public override void Draw(in FigureSpace space, IDrawing drawing)
    {
        if (space.IsNarrow)
            DrawNarrow(space, drawing);
        else
            DrawWide(space, drawing);
    }

    private void DrawWide(in FigureSpace space, IDrawing drawing)
    {
        var left = space.Width * LabelShare;
        var rights = ColumnRights(space, out var free);
        var scale = new Scale(left, free - left);
        var height = Rows.Length * RowHeight;
        scale.DrawBandNames(drawing, space.Widths, Bands, Head - 5);
        scale.DrawBands(drawing, Head, height);
        scale.DrawBounds(drawing, Head + height + 10, inside: false);
        DrawMedian(drawing, scale, Head, height);
        for (var column = 0; column < Heads.Length; column++)
            drawing.Text(new Spot(rights[column], Head - 5), Heads[column], TextStyle.Note, Ink.Ink2, TextAlign.End);
        for (var row = 0; row < Rows.Length; row++)
            DrawWideRow(space, drawing, scale, Rows[row], rights, Head + ((row + 0.5) * RowHeight));
    }

    private static void DrawWideRow(in FigureSpace space, IDrawing drawing, Scale scale, CompanyRow row, double[] rights, double middle)
    {
        var baseline = middle + TextLines.Drop(TextStyle.Small);
        drawing.Text(new Spot(0, baseline), ShortLabel.Of(space.Widths, row.Label, TextStyle.Small, scale.Left - 10), TextStyle.Small);
        row.Index.Draw(drawing, space.Widths, scale, middle, 5, 10, withEnds: false);
        for (var column = 0; column < row.Values.Length; column++)
            drawing.Text(
                new Spot(rights[column], baseline), row.Values[column], StyleOf(column), column == 0 ? Ink.Ink : Ink.Ink2, TextAlign.End);
    }

    private void DrawNarrow(in FigureSpace space, IDrawing drawing)
    {
        var scale = new Scale(0, space.Width - 0.5);
        scale.DrawBandNames(drawing, space.Widths, Bands, Head - 5);
        for (var row = 0; row < Rows.Length; row++)
            DrawNarrowRow(space, drawing, scale, Rows[row], Head + (row * NarrowRow));
        scale.DrawBounds(drawing, Head + (Rows.Length * NarrowRow) + 8);
    }

    private void DrawNarrowRow(in FigureSpace space, IDrawing drawing, Scale scale, CompanyRow row, double top)
    {
        var baseline = top + TextLines.Baseline(TextStyle.Side);
        var label = ShortLabel.Of(space.Widths, row.Label, TextStyle.Side, space.Width - 24);
        drawing.Text(new Spot(0, baseline), label, TextStyle.Side);
        drawing.Text(new Spot(space.Width, baseline), row.Values[0], TextStyle.SideStrong, Ink.Ink, TextAlign.End);
        scale.DrawBands(drawing, top + 13, NarrowStrip);
        DrawMedian(drawing, scale, top + 13, NarrowStrip);
        row.Index.Draw(drawing, space.Widths, scale, top + 13 + (NarrowStrip / 2), 5, NarrowStrip, withEnds: false);
        var right = space.Width;
        for (var column = row.Values.Length - 1; column > 0; column--)
        {
            drawing.Text(new Spot(right, top + 31), row.Values[column], TextStyle.NoteStrong, Ink.Ink, TextAlign.End);
            right -= space.Widths.Measure(row.Values[column], TextStyle.NoteStrong) + 5;
            drawing.Text(new Spot(right, top + 31), Heads[column], TextStyle.Note, Ink.Ink2, TextAlign.End);
            right -= space.Widths.Measure(Heads[column], TextStyle.Note) + 8;
        }
    }

    private void DrawMedian(IDrawing drawing, Scale scale, double top, double height)
    {
        if (Median is { } median)
            drawing.Line(new Spot(scale.X(median), top), new Spot(scale.X(median), top + height), new Stroke(Ink.Ink3, 0.6, Dashed: true));
    }

    // Columns are as wide as their widest figure: places among ten thousand companies take more than those among forty.
    private double[] ColumnRights(in FigureSpace space, out double free)
    {
        var rights = new double[Heads.Length];
        free = space.Width;
        for (var column = rights.Length - 1; column >= 0; column--)
        {
            rights[column] = free;
            var widest = space.Widths.Measure(Heads[column], TextStyle.Note);
            foreach (var row in Rows)
                widest = Math.Max(widest, space.Widths.Measure(row.Values[column], StyleOf(column)));
            free -= widest + ColumnGap;
        }

        return rights;
    }

    private static TextStyle StyleOf(int column) => column == 0 ? TextStyle.SmallStrong : TextStyle.Small;
}

/// <summary>One company.</summary>
/// <param name="Label">Its name; shortened where it does not fit on a line.</param>
/// <param name="Index">Its index with its interval.</param>
/// <param name="Values">Its figures, one for each head; the first is the index.</param>
public sealed record CompanyRow(string Label, Interval Index, ImmutableArray<string> Values);
