using System.Collections.Immutable;

namespace Survey.Reports.Charts;

/// <summary>Scores now beside those of an earlier wave: solid and hollow tick.</summary>
public sealed record TrendFigure : BandRowsFigure
{
    /// <summary>Scores of the earlier wave, one a row.</summary>
    public required ImmutableArray<int> Earlier { get; init; }

    /// <summary>Scores now, one a row.</summary>
    public required ImmutableArray<int> Now { get; init; }

    private protected override double LabelShare => 0.22;

    private protected override double ColumnWidth => 104;

    private protected override void DrawMarks(IDrawing drawing, ITextWidths widths, Scale scale, int row, double middle, bool narrow)
    {
        var (earlier, now) = (scale.X(Earlier[row]), scale.X(Now[row]));
        drawing.Line(new Spot(earlier, middle), new Spot(now, middle), new Stroke(Blocks.Ink.Interval, 1.2));
        Marks.EarlierTick(drawing, earlier, middle, Math.Min(13, TickHeight(narrow)));
        Marks.Tick(drawing, now, middle, TickHeight(narrow));
    }
}
