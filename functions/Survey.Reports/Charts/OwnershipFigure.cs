using System.Collections.Immutable;
using System.Globalization;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>Who owns what: a row of shares for each activity, shaded, with one frame round the column where the answers belong.</summary>
/// <param name="Heads">The six answers, as heads.</param>
/// <param name="StatusHead">Head of the column with the status.</param>
/// <param name="AgreementHead">Head of the column with the agreement.</param>
/// <param name="Home">Column where the answers belong: 0 for sales, 1 for marketing.</param>
/// <param name="Rows">The activities.</param>
public sealed record OwnershipFigure(
    ImmutableArray<string> Heads, string StatusHead, string AgreementHead, int Home, ImmutableArray<OwnershipRow> Rows) : Figure
{
    private const double Head = 13;
    private const double RowHeight = 18.6;
    private const double RemarkedRowHeight = 23;
    private const double CellGap = 2;
    private const double NarrowCellHeight = 15;
    private const double NarrowHeads = 10;
    private const double NarrowGap = 10;
    private const double NarrowStatus = 64;
    private const double RemarkDrop = 11.5;
    private const double LabelGap = 4;
    private const double StatusGap = 6;
    private const double FlagRoom = 30;

    /// <inheritdoc/>
    public override double MeasureHeight(in FigureSpace space)
    {
        var height = space.IsNarrow ? 0 : Head;
        foreach (var row in Rows)
            height += space.IsNarrow ? NarrowHeight(space, row) : WideHeight(space, row);
        return height + 2;
    }

    /// <inheritdoc/>
    public override void Draw(in FigureSpace space, IDrawing drawing)
    {
        if (space.IsNarrow)
        {
            var y = 0.0;
            foreach (var row in Rows)
            {
                DrawNarrow(space, drawing, row, y);
                y += NarrowHeight(space, row);
            }

            return;
        }

        DrawWide(space, drawing);
    }

    private static double LabelWidth(in FigureSpace space) => space.Width * 0.392;

    private static double CellWidth(in FigureSpace space) => space.IsNarrow ? space.Width / 6 : space.Width * 0.4 / 6;

    private static double CellHeight(in FigureSpace space) => (RowHeight * space.Stretch) - CellGap;

    private static double WideHeight(in FigureSpace space, OwnershipRow row) =>
        Math.Max(
            row.Remark.Length > 0 ? RemarkedRowHeight : RowHeight * space.Stretch,
            TextLines.Height(space.Widths, row.Label, TextStyle.Side, LabelWidth(space) - LabelGap) + 2);

    private static double NarrowHeight(in FigureSpace space, OwnershipRow row) =>
        NarrowLabelHeight(space, row) + NarrowHeads + NarrowCellHeight + NarrowGap;

    private static double NarrowLabelHeight(in FigureSpace space, OwnershipRow row) => Math.Max(
        TextLines.Height(space.Widths, row.Label, TextStyle.Side, space.Width - NarrowStatus),
        row.Remark.Length > 0 || row.IsDisputed ? 2 * TypeScale.Of(TextStyle.Side).Leading : 0);

    private void DrawWide(in FigureSpace space, IDrawing drawing)
    {
        var (left, cell) = (LabelWidth(space), CellWidth(space));
        DrawHeads(drawing, left, cell, Head - 4);
        var status = left + (6 * cell) + StatusGap;
        drawing.Text(new Spot(status, Head - 4), StatusHead, TextStyle.Note, Ink.Ink2);
        drawing.Text(new Spot(space.Width, Head - 4), AgreementHead, TextStyle.Note, Ink.Ink2, TextAlign.End);
        var y = Head;
        foreach (var row in Rows)
        {
            var height = WideHeight(space, row);
            var middle = y + (height / 2);
            var labelTop = middle - (TextLines.Height(space.Widths, row.Label, TextStyle.Side, left - LabelGap) / 2);
            TextLines.Draw(drawing, space.Widths, row.Label, TextStyle.Side, new Box(0, labelTop, left - LabelGap, 0));
            DrawCells(drawing, space.Widths, row, new Box(left, middle - (CellHeight(space) / 2), cell, CellHeight(space)));
            DrawStatus(drawing, row, status, row.Remark.Length > 0 ? middle - 4.5 : middle, TextStyle.Side);
            if (row.IsDisputed)
                Marks.Flag(drawing, space.Width - FlagRoom, middle);
            if (row.Agreement.Length > 0)
                drawing.Text(new Spot(space.Width, middle + TextLines.Drop(TextStyle.Note)), row.Agreement, TextStyle.Note, Ink.Ink2, TextAlign.End);
            y += height;
        }

        var frame = new Box(left + (Home * cell) - 0.6, Head - 0.4, cell + 0.2, y - Head + 0.8);
        drawing.Rectangle(frame, null, FrameStroke);
    }

    private Stroke FrameStroke => new(Home == 0 ? Ink.Sales : Ink.Marketing, 2);

    private void DrawNarrow(in FigureSpace space, IDrawing drawing, OwnershipRow row, double top)
    {
        var cell = CellWidth(space);
        var label = NarrowLabelHeight(space, row);
        TextLines.Draw(drawing, space.Widths, row.Label, TextStyle.Side, new Box(0, top, space.Width - NarrowStatus, 0));
        DrawStatus(drawing, row, space.Width - NarrowStatus + 6, top + 6, TextStyle.Note);
        if (row.IsDisputed)
            Marks.Flag(drawing, space.Width - 11, top + 18);
        DrawHeads(drawing, 0, cell, top + label + 8);
        var box = new Box(0, top + label + NarrowHeads, cell, NarrowCellHeight);
        DrawCells(drawing, space.Widths, row, box);
        if (!row.Shares.IsEmpty)
            drawing.Rectangle(new Box((Home * cell) + 0.4, box.Y, cell - 0.8, box.Height), null, FrameStroke with { Width = 1.6 });
    }

    private void DrawHeads(IDrawing drawing, double left, double cell, double baseline)
    {
        for (var i = 0; i < Heads.Length; i++)
        {
            var (style, colour) = i == Home ? (TextStyle.NoteStrong, Ink.Ink) : (TextStyle.Note, Ink.Ink2);
            drawing.Text(new Spot(left + ((i + 0.5) * cell), baseline), Heads[i], style, colour, TextAlign.Middle);
        }
    }

    private void DrawCells(IDrawing drawing, ITextWidths widths, OwnershipRow row, Box first)
    {
        var all = first with { X = first.X + 1, Width = (first.Width * 6) - 2 };
        if (row.Shares.IsEmpty)
        {
            if (row.IsHatched)
                HatchedText.Draw(drawing, widths, all, row.Reason);
            else
                drawing.Text(
                    new Spot(all.X + (all.Width / 2), all.Y + (all.Height / 2) + TextLines.Drop(TextStyle.Side)), row.Reason, TextStyle.Side, Ink.Ink2,
                    TextAlign.Middle);
            return;
        }

        for (var i = 0; i < row.Shares.Length; i++)
            if (Palette.Heat(row.Shares[i]) is var heat and not Ink.Heat0)
                drawing.Rectangle(first with { X = first.X + (i * first.Width) + 1, Width = first.Width - 2 }, heat);
        for (var i = 0; i < row.Shares.Length; i++)
            DrawShare(drawing, row.Shares[i], i == Home, new Spot(first.X + ((i + 0.5) * first.Width), first.Y + (first.Height / 2)));
    }

    private static void DrawShare(IDrawing drawing, int share, bool isHome, Spot middle)
    {
        var style = share >= 50 && isHome ? TextStyle.SideStrong : TextStyle.Side;
        var colour = Palette.Heat(share) switch { Ink.Heat70 => Ink.White, Ink.Heat0 => Ink.Ink2, _ => Ink.Ink };
        drawing.Text(
            middle with { Y = middle.Y + TextLines.Drop(style) }, share.ToString(CultureInfo.InvariantCulture), style, colour, TextAlign.Middle);
    }

    private static void DrawStatus(IDrawing drawing, OwnershipRow row, double left, double middle, TextStyle style)
    {
        if (row.Mark is not (StatusMark.None or StatusMark.Hatched))
            Marks.Status(drawing, row.Mark, new Box(left + 0.5, middle - 3.8, 7.6, 7.6));
        var strong = row.Mark is StatusMark.Filled or StatusMark.Crossed;
        var shown = (style, strong) switch
        {
            (TextStyle.Side, true) => TextStyle.SideStrong,
            (TextStyle.Note, true) => TextStyle.NoteStrong,
            _ => style,
        };
        var indent = row.Mark is StatusMark.None or StatusMark.Hatched ? 0 : 13.5;
        drawing.Text(
            new Spot(left + indent, middle + TextLines.Drop(shown)), row.Status, shown, row.Mark == StatusMark.Crossed ? Ink.Attention : Ink.Ink);
        if (row.Remark.Length > 0)
            drawing.Text(new Spot(left + indent, middle + RemarkDrop), row.Remark, TextStyle.Note, Ink.Ink2);
    }
}

/// <summary>One activity's shares.</summary>
/// <param name="Label">The activity.</param>
/// <param name="Shares">The shares of the six answers in whole per cent; empty when they are not shown.</param>
/// <param name="Reason">Why they are not shown; empty when they are.</param>
/// <param name="IsHatched">True when they are hidden for confidentiality, false when nobody answered.</param>
/// <param name="Mark">How the activity stands.</param>
/// <param name="Status">The same in a word.</param>
/// <param name="Remark">What limits the status, under it; empty for nothing.</param>
/// <param name="IsDisputed">Whether sales and marketing name different owners.</param>
/// <param name="Agreement">How much people agree, 0 to 1, as printed; empty when nothing is shown.</param>
public sealed record OwnershipRow(
    string Label, ImmutableArray<int> Shares, string Reason, bool IsHatched, StatusMark Mark, string Status, string Remark, bool IsDisputed,
    string Agreement);
