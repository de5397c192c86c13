using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>Rows on the ground of the bands: label, strip with marks, columns of figures. On phones the label stands over its strip.</summary>
public abstract record BandRowsFigure : Figure
{
    private const double StripGap = 10;
    private const double NarrowStrip = 9;
    private const double MostTick = 18;
    private const double MarkRoom = 12;

    private protected BandRowsFigure()
    {
    }

    /// <summary>Names of the bands from tangled to clear; empty for a plain scale with lines at 0, 50 and 100.</summary>
    public required ImmutableArray<string> Bands { get; init; }

    /// <summary>Heads of the columns of figures.</summary>
    public required ImmutableArray<string> Heads { get; init; }

    /// <summary>The rows' labels and figures, in order.</summary>
    public required ImmutableArray<RowText> Rows { get; init; }

    /// <summary>Least height of a row whose label stands beside its strip, in points.</summary>
    public required double RowHeight { get; init; }

    /// <summary>Text in the middle of a row's hatched strip, for a row that must not be shown.</summary>
    private protected virtual string? Hidden(int row) => null;

    /// <summary>Height of a score's tick: what a row or a strip has room for.</summary>
    private protected double TickHeight(bool narrow) => narrow ? NarrowStrip : Math.Min(MostTick, RowHeight - 4);

    /// <summary>Share of the width that labels take.</summary>
    private protected abstract double LabelShare { get; }

    /// <summary>Width of one column of figures, in points.</summary>
    private protected abstract double ColumnWidth { get; }

    /// <summary>Whether rows are parted by hairlines.</summary>
    private protected virtual bool HasHairlines => false;

    /// <summary>Draws what the marks mean, at the head of the labels; nothing unless overridden.</summary>
    private protected virtual void DrawLegend(IDrawing drawing, ITextWidths widths, double baseline)
    {
    }

    /// <summary>Height of the legend where it stands over the strips; 0 without one.</summary>
    private protected virtual double LegendHeight => 0;

    /// <summary>Draws a row's marks.</summary>
    private protected abstract void DrawMarks(IDrawing drawing, ITextWidths widths, Scale scale, int row, double middle, bool narrow);

    /// <summary>Whether the second column holds a mark; where labels stand over strips, it stands before the first figure.</summary>
    private protected virtual bool HasMarkColumn => false;

    /// <summary>Draws one figure of a row, unless it is plain text.</summary>
    /// <returns>True when it was drawn.</returns>
    private protected virtual bool DrawFigure(IDrawing drawing, int row, int column, double right, double middle) => false;

    /// <inheritdoc/>
    public sealed override double MeasureHeight(in FigureSpace space)
    {
        var height = HeadHeight(space) + FootHeight;
        for (var row = 0; row < Rows.Length; row++)
            height += HeightOf(space, row);
        return height;
    }

    /// <inheritdoc/>
    public sealed override void Draw(in FigureSpace space, IDrawing drawing)
    {
        if (space.IsNarrow)
            DrawNarrow(space, drawing);
        else
            DrawWide(space, drawing);
    }

    private const double FootHeight = 13;

    private double HeadHeight(in FigureSpace space) => space.IsNarrow ? LegendHeight + (Bands.IsEmpty ? 2 : 13) : (Bands.IsEmpty && Heads.IsEmpty ? 4 : 15);

    private double HeightOf(in FigureSpace space, int row) => space.IsNarrow ? NarrowHeight(space, row) : WideHeight(space, row);

    private double WideHeight(in FigureSpace space, int row)
    {
        var text = TextHeight(space.Widths, Rows[row], LabelWidth(space));
        return Math.Max(RowHeight * space.Stretch, text + (Rows[row].About.Length > 0 ? 6 : 0));
    }

    private double NarrowHeight(in FigureSpace space, int row) =>
        TextLines.Height(space.Widths, Rows[row].Label, LabelStyle(Rows[row]), space.Width - FirstValueWidth(space, row)) + NarrowStrip
        + (HasFurther(row) ? 11 : 0) + StripGap;

    private double LabelWidth(in FigureSpace space) => (space.Width * LabelShare) - 8;

    private Scale WideScale(in FigureSpace space)
    {
        var left = space.Width * LabelShare;
        return new Scale(left, space.Width - left - (Heads.Length * ColumnWidth) - (Heads.IsEmpty ? 1 : 6));
    }

    private void DrawWide(in FigureSpace space, IDrawing drawing)
    {
        var scale = WideScale(space);
        var head = HeadHeight(space);
        var total = MeasureHeight(space) - head - FootHeight;
        DrawGround(drawing, space.Widths, scale, head, total);
        DrawLegend(drawing, space.Widths, head - 5);
        for (var column = 0; column < Heads.Length; column++)
            drawing.Text(new Spot(ColumnRight(space, column), head - 5), Heads[column], TextStyle.Note, Ink.Ink2, TextAlign.End);
        var top = head;
        for (var row = 0; row < Rows.Length; row++)
        {
            var height = WideHeight(space, row);
            DrawWideRow(space, drawing, scale, row, top, height);
            top += height;
        }
    }

    private void DrawWideRow(in FigureSpace space, IDrawing drawing, Scale scale, int row, double top, double height)
    {
        var text = Rows[row];
        var middle = top + (height / 2);
        var labelTop = middle - (TextHeight(space.Widths, text, LabelWidth(space)) / 2);
        var used = TextLines.Draw(drawing, space.Widths, text.Label, LabelStyle(text), new Box(0, labelTop, LabelWidth(space), 0));
        if (text.About.Length > 0)
            TextLines.Draw(drawing, space.Widths, text.About, TextStyle.Note, new Box(0, labelTop + used, LabelWidth(space), 0), Ink.Ink2);
        DrawStrip(drawing, space.Widths, scale, row, middle, height - 8, false);
        for (var column = 0; column < text.Values.Length; column++)
            DrawValue(drawing, row, column, ColumnRight(space, column), middle);
        if (text.EndsPart)
            drawing.Line(new Spot(0, top + height), new Spot(space.Width, top + height), new Stroke(Ink.Ink, 0.7));
        else if (HasHairlines && row < Rows.Length - 1)
            DrawHairline(space, drawing, scale, top + height);
    }

    private void DrawValue(IDrawing drawing, int row, int column, double right, double middle)
    {
        if (DrawFigure(drawing, row, column, right, middle) || Rows[row].Values[column].Length == 0)
            return;
        var style = ValueStyle(row, column);
        drawing.Text(new Spot(right, middle + TextLines.Drop(style)), Rows[row].Values[column], style, Ink.Ink, TextAlign.End);
    }

    /// <summary>Style of a figure of a row.</summary>
    private protected virtual TextStyle ValueStyle(int row, int column) => Rows[row].Strong ? TextStyle.BodyStrong : TextStyle.Body;

    private void DrawNarrow(in FigureSpace space, IDrawing drawing)
    {
        var scale = new Scale(0, space.Width - 0.5);
        DrawLegend(drawing, space.Widths, 8);
        if (!Bands.IsEmpty)
            scale.DrawBandNames(drawing, space.Widths, Bands, LegendHeight + 8);
        var top = HeadHeight(space);
        for (var row = 0; row < Rows.Length; row++)
        {
            DrawNarrowRow(space, drawing, scale, row, top);
            top += NarrowHeight(space, row);
        }

        if (Bands.IsEmpty)
            DrawPlainBounds(drawing, scale, top);
        else
            scale.DrawBounds(drawing, top);
    }

    private void DrawNarrowRow(in FigureSpace space, IDrawing drawing, Scale scale, int row, double top)
    {
        var text = Rows[row];
        var style = LabelStyle(text);
        var labelHeight = TextLines.Draw(drawing, space.Widths, text.Label, style, new Box(0, top, space.Width - FirstValueWidth(space, row), 0));
        if (!text.Values.IsEmpty)
            DrawValue(drawing, row, 0, space.Width, top + (TypeScale.Of(style).Leading / 2));
        if (HasMarkColumn)
            DrawFigure(drawing, row, 1, space.Width - FirstValueWidth(space, row) + MarkRoom, top + (TypeScale.Of(style).Leading / 2));
        var middle = top + labelHeight + (NarrowStrip / 2);
        if (!Bands.IsEmpty)
            scale.DrawBands(drawing, top + labelHeight, NarrowStrip);
        else
            DrawPlainGround(drawing, scale, top + labelHeight, NarrowStrip);
        DrawStrip(drawing, space.Widths, scale, row, middle, NarrowStrip, true);
        if (HasFurther(row))
            DrawFurther(space, drawing, row, top + labelHeight + NarrowStrip + 9);
    }

    private void DrawFurther(in FigureSpace space, IDrawing drawing, int row, double baseline)
    {
        var right = space.Width;
        for (var column = Rows[row].Values.Length - 1; column > 0; column--)
        {
            var value = Rows[row].Values[column];
            if (value.Length == 0)
                continue;
            drawing.Text(new Spot(right, baseline), value, TextStyle.NoteStrong, Ink.Ink, TextAlign.End);
            right -= space.Widths.Measure(value, TextStyle.NoteStrong) + 3;
            drawing.Text(new Spot(right, baseline), Heads[column], TextStyle.Note, Ink.Ink2, TextAlign.End);
            right -= space.Widths.Measure(Heads[column], TextStyle.Note) + 10;
        }
    }

    private void DrawStrip(IDrawing drawing, ITextWidths widths, Scale scale, int row, double middle, double height, bool narrow)
    {
        if (Hidden(row) is not { } reason)
        {
            DrawMarks(drawing, widths, scale, row, middle, narrow);
            return;
        }

        var box = new Box(scale.Left, middle - (height / 2), scale.Width, height);
        HatchedText.Draw(drawing, widths, box, reason);
    }

    private void DrawGround(IDrawing drawing, ITextWidths widths, Scale scale, double top, double height)
    {
        if (Bands.IsEmpty)
        {
            DrawPlainGround(drawing, scale, top, height);
            DrawPlainBounds(drawing, scale, top + height + 10);
            return;
        }

        scale.DrawBandNames(drawing, widths, Bands, top - 5);
        scale.DrawBands(drawing, top, height);
        scale.DrawBounds(drawing, top + height + 10, inside: false);
    }

    private static void DrawPlainGround(IDrawing drawing, Scale scale, double top, double height)
    {
        for (var value = 0; value <= 100; value += 50)
            drawing.Line(new Spot(scale.X(value), top), new Spot(scale.X(value), top + height), new Stroke(Ink.Hairline, 0.8));
    }

    private static void DrawPlainBounds(IDrawing drawing, Scale scale, double baseline)
    {
        drawing.Text(new Spot(scale.Left, baseline), "0", TextStyle.Note, Ink.Ink2, scale.Left < 4 ? TextAlign.Start : TextAlign.Middle);
        drawing.Text(new Spot(scale.X(50), baseline), "50", TextStyle.Note, Ink.Ink2, TextAlign.Middle);
        drawing.Text(new Spot(scale.Right, baseline), "100", TextStyle.Note, Ink.Ink2, scale.Left < 4 ? TextAlign.End : TextAlign.Middle);
    }

    private static void DrawHairline(in FigureSpace space, IDrawing drawing, Scale scale, double y)
    {
        var stroke = new Stroke(Ink.Hairline, 0.6);
        drawing.Line(new Spot(0, y), new Spot(scale.Left, y), stroke);
        drawing.Line(new Spot(scale.Right, y), new Spot(space.Width, y), stroke);
    }

    private static double TextHeight(ITextWidths widths, RowText text, double width) =>
        TextLines.Height(widths, text.Label, LabelStyle(text), width) + TextLines.Height(widths, text.About, TextStyle.Note, width);

    private static TextStyle LabelStyle(RowText text) => text.Strong ? TextStyle.BodyStrong : TextStyle.Body;

    private bool HasFurther(int row) => Rows[row].Values.Length > (HasMarkColumn ? 2 : 1);

    private double FirstValueWidth(in FigureSpace space, int row) =>
        Rows[row].Values.IsEmpty ? 0 : space.Widths.Measure(Rows[row].Values[0], ValueStyle(row, 0)) + 8 + (HasMarkColumn ? MarkRoom : 0);

    private double ColumnRight(in FigureSpace space, int column) => space.Width - ((Heads.Length - 1 - column) * ColumnWidth);
}

/// <summary>The text of a row.</summary>
/// <param name="Label">Its label.</param>
/// <param name="About">What the label means, small; empty for nothing.</param>
/// <param name="Strong">Whether the label is emphasised.</param>
/// <param name="Values">Its figures, one for each head; empty strings where there is none.</param>
/// <param name="EndsPart">Whether a line under it parts it from the rows below.</param>
public sealed record RowText(string Label, string About, bool Strong, ImmutableArray<string> Values, bool EndsPart = false);
