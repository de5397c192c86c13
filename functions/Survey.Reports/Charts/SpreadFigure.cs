using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>How scores are spread over companies: a line from the lowest to the highest, a bar between the quartiles, a tick at the median.</summary>
public sealed record SpreadFigure : BandRowsFigure
{
    /// <summary>One spread a row; null where there is none.</summary>
    public required ImmutableArray<SpreadMarks?> Spreads { get; init; }

    private protected override double LabelShare => 0.22;

    private protected override double ColumnWidth => 54;

    private protected override bool HasHairlines => true;

    private protected override void DrawMarks(IDrawing drawing, ITextWidths widths, Scale scale, int row, double middle, bool narrow)
    {
        if (Spreads[row] is not { } spread)
            return;
        var (left, right) = (scale.X(spread.Lower), scale.X(spread.Upper));
        drawing.Line(new Spot(scale.X(spread.Lowest), middle), new Spot(scale.X(spread.Highest), middle), new Stroke(Ink.Interval, 1));
        drawing.Rectangle(new Box(left, middle - (narrow ? 2.5 : 4), Math.Max(right - left, 1.5), narrow ? 5 : 8), Ink.Interval);
        Marks.Tick(drawing, scale.X(spread.Median), middle, TickHeight(narrow));
    }
}

/// <summary>Five figures of a spread, 0 to 100.</summary>
/// <param name="Lowest">The lowest score.</param>
/// <param name="Lower">A quarter of the companies lie below.</param>
/// <param name="Median">Half of the companies lie below.</param>
/// <param name="Upper">Three quarters of the companies lie below.</param>
/// <param name="Highest">The highest score.</param>
public readonly record struct SpreadMarks(double Lowest, double Lower, double Median, double Upper, double Highest);
