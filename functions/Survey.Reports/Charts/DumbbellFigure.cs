using System.Collections.Immutable;
using System.Globalization;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>Two views of one thing: the circle of sales, the square of marketing, and what lies between.</summary>
public sealed record DumbbellFigure : BandRowsFigure
{
    /// <summary>One pair a row.</summary>
    public required ImmutableArray<Pair> Pairs { get; init; }

    /// <summary>What the circle says.</summary>
    public required string SalesLabel { get; init; }

    /// <summary>What the square says.</summary>
    public required string MarketingLabel { get; init; }

    private protected override double LegendHeight => 15;

    private protected override double LabelShare => Bands.IsEmpty ? 0.34 : 0.25;

    private protected override double ColumnWidth => 44;

    private protected override TextStyle ValueStyle(int row, int column) => TextStyle.BodyStrong;

    private protected override string? Hidden(int row) => Pairs[row].Hidden;

    private protected override bool HasMarkColumn => Heads.Length > 1;

    private protected override bool DrawFigure(IDrawing drawing, int row, int column, double right, double middle)
    {
        if (column != 1 || !Pairs[row].Flagged)
            return false;
        Marks.Flag(drawing, right - 11, middle);
        return true;
    }

    private protected override void DrawMarks(IDrawing drawing, ITextWidths widths, Scale scale, int row, double middle, bool narrow)
    {
        var pair = Pairs[row];
        var (sales, marketing) = (scale.X(pair.Sales), scale.X(pair.Marketing));
        var apart = Math.Abs(sales - marketing);
        var offset = apart >= Marks.Half * 2 || narrow ? 0 : Marks.Half;
        drawing.Line(new Spot(sales, middle), new Spot(marketing, middle), new Stroke(Ink.Interval, 1.2));
        Marks.Sales(drawing, sales, middle - offset);
        Marks.Marketing(drawing, marketing, middle + offset);
        DrawValues(drawing, widths, scale, pair, middle + TextLines.Drop(narrow ? TextStyle.NoteStrong : TextStyle.SideStrong), narrow);
    }

    private protected override void DrawLegend(IDrawing drawing, ITextWidths widths, double baseline)
    {
        const double Gap = 4;
        var middle = baseline - TextLines.Drop(TextStyle.Note);
        Marks.Sales(drawing, Marks.Half, middle);
        drawing.Text(new Spot((Marks.Half * 2) + Gap, baseline), SalesLabel, TextStyle.Note, Ink.Ink2);
        var left = (Marks.Half * 2) + (Gap * 4) + widths.Measure(SalesLabel, TextStyle.Note);
        Marks.Marketing(drawing, left + Marks.Half, middle);
        drawing.Text(new Spot(left + (Marks.Half * 2) + Gap, baseline), MarketingLabel, TextStyle.Note, Ink.Ink2);
    }

    private static void DrawValues(IDrawing drawing, ITextWidths widths, Scale scale, Pair pair, double baseline, bool narrow)
    {
        const double Gap = 8;
        var (roomBefore, roomAfter) = narrow ? (0.0, 0.0) : (12.0, 28.0);
        var style = narrow ? TextStyle.NoteStrong : TextStyle.SideStrong;
        var (low, high) = (Math.Min(pair.Sales, pair.Marketing), Math.Max(pair.Sales, pair.Marketing));
        var lowText = low.ToString(CultureInfo.InvariantCulture);
        var highText = high.ToString(CultureInfo.InvariantCulture);
        var (left, right) = (scale.X(low) - Gap, scale.X(high) + Gap);
        var lowFits = left - widths.Measure(lowText, style) >= scale.Left - roomBefore;
        var highFits = right + widths.Measure(highText, style) <= scale.Right + roomAfter;
        if (lowFits)
            drawing.Text(new Spot(left, baseline), lowText, style, Ink.Ink, TextAlign.End);
        if (highFits)
            drawing.Text(new Spot(right, baseline), highText, style);
        if (!lowFits && highFits)
            drawing.Text(new Spot(right + widths.Measure(highText, style) + Gap, baseline), "(" + lowText + ")", style);
        if (!highFits && lowFits)
            drawing.Text(new Spot(left - widths.Measure(lowText, style) - Gap, baseline), "(" + highText + ")", style, Ink.Ink, TextAlign.End);
        if (!lowFits && !highFits)
            DrawBetween(drawing, scale, (lowText, highText), baseline, style);
    }

    private static void DrawBetween(IDrawing drawing, Scale scale, (string Low, string High) texts, double baseline, TextStyle style)
    {
        drawing.Text(new Spot(scale.Left + (Marks.Half * 2) + 4, baseline - 6), texts.Low, style);
        drawing.Text(new Spot(scale.Right - (Marks.Half * 2) - 4, baseline - 6), texts.High, style, Ink.Ink, TextAlign.End);
    }
}

/// <summary>What sales and marketing say about one thing.</summary>
/// <param name="Sales">What sales says, 0 to 100.</param>
/// <param name="Marketing">What marketing says, 0 to 100.</param>
/// <param name="Flagged">Whether the difference is one to talk about.</param>
/// <param name="Hidden">Why the row is not shown; null when it is.</param>
public sealed record Pair(int Sales, int Marketing, bool Flagged, string? Hidden = null);
