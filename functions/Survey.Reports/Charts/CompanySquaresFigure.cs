using System.Collections.Immutable;

namespace Survey.Reports.Charts;

/// <summary>Companies as squares, in as many lines as they take, with a legend that counts them.</summary>
/// <param name="Companies">Their marks, clearest first.</param>
/// <param name="Legend">The marks with their counts in words.</param>
public sealed record CompanySquaresFigure(ImmutableArray<StatusMark> Companies, ImmutableArray<LegendEntry> Legend) : Figure
{
    private const double GapShare = 0.2;
    private const double LegendGap = 8;
    private const double Narrow = 11;

    // Up to so many squares are drawn at the size; then the next smaller one.
    private static readonly (int Squares, double Side)[] Sizes = [(44, 18), (110, 13), (int.MaxValue, 9)];

    /// <inheritdoc/>
    public override double MeasureHeight(in FigureSpace space) => SquaresHeight(space) + LegendGap + SquareLegend.Height(space, Legend);

    /// <inheritdoc/>
    public override void Draw(in FigureSpace space, IDrawing drawing)
    {
        var (side, perLine) = (Side(space), PerLine(space));
        for (var i = 0; i < Companies.Length; i++)
        {
            var x = 0.5 + (i % perLine * Step(side));
            var y = 0.5 + (i / perLine * Step(side));
            Marks.Status(drawing, Companies[i], new Box(x, y, side, side));
        }

        SquareLegend.Draw(space, drawing, Legend, SquaresHeight(space) + LegendGap);
    }

    private static double Step(double side) => side * (1 + GapShare);

    private double Side(in FigureSpace space)
    {
        if (space.IsNarrow)
            return Narrow;
        var size = 0;
        while (Companies.Length > Sizes[size].Squares)
            size++;
        return Sizes[size].Side;
    }

    private int PerLine(in FigureSpace space)
    {
        var side = Side(space);
        return Math.Max(1, (int)((space.Width - 1 + (side * GapShare)) / Step(side)));
    }

    private double SquaresHeight(in FigureSpace space)
    {
        var perLine = PerLine(space);
        return (Companies.Length + perLine - 1) / perLine * Step(Side(space));
    }
}
