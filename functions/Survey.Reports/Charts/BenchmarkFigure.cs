using System.Collections.Immutable;

namespace Survey.Reports.Charts;

/// <summary>Scores among other companies': a tick over the line from the lower to the upper quartile, the median marked on it.</summary>
public sealed record BenchmarkFigure : BandRowsFigure
{
    /// <summary>The company's own scores, one a row.</summary>
    public required ImmutableArray<int> Scores { get; init; }

    /// <summary>The others' quartiles, one a row.</summary>
    public required ImmutableArray<Quartiles> Others { get; init; }

    private protected override double LabelShare => 0.22;

    private protected override double ColumnWidth => 104;

    private protected override void DrawMarks(IDrawing drawing, ITextWidths widths, Scale scale, int row, double middle, bool narrow)
    {
        var others = Others[row];
        Marks.Whisker(drawing, scale.X(others.Lower), scale.X(others.Upper), middle, 8);
        var median = scale.X(others.Median);
        drawing.Line(new Spot(median, middle - 6), new Spot(median, middle + 6), new Stroke(Blocks.Ink.Ink2, 1));
        Marks.Tick(drawing, scale.X(Scores[row]), middle, TickHeight(narrow));
    }
}

/// <summary>Quartiles of other companies' scores, 0 to 100.</summary>
/// <param name="Lower">A quarter of them lie below.</param>
/// <param name="Median">Half of them lie below.</param>
/// <param name="Upper">Three quarters of them lie below.</param>
public readonly record struct Quartiles(int Lower, int Median, int Upper);
