using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>Scores with their intervals: bar and tick on the bands.</summary>
public sealed record DimensionsFigure : BandRowsFigure
{
    /// <summary>One interval a row.</summary>
    public required ImmutableArray<Interval> Intervals { get; init; }

    private protected override double LabelShare => 0.33;

    private protected override double ColumnWidth => 45;

    private protected override bool HasHairlines => true;

    private protected override TextStyle ValueStyle(int row, int column) => column == 0 ? TextStyle.Finding : TextStyle.Body;

    private protected override void DrawMarks(IDrawing drawing, ITextWidths widths, Scale scale, int row, double middle, bool narrow) =>
        Intervals[row].Draw(drawing, widths, scale, middle, narrow ? 5 : 9, TickHeight(narrow), withEnds: !narrow);
}
