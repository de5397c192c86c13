using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>Forecasts beside results: hollow diamond, and the score with its interval.</summary>
public sealed record ForecastFigure : BandRowsFigure
{
    /// <summary>One result a row.</summary>
    public required ImmutableArray<Interval> Results { get; init; }

    /// <summary>One forecast a row, 0 to 100.</summary>
    public required ImmutableArray<int> Expected { get; init; }

    private protected override double LabelShare => 0.22;

    private protected override double ColumnWidth => 40;

    private protected override TextStyle ValueStyle(int row, int column) =>
        Rows[row].Strong && column == Rows[row].Values.Length - 1 ? TextStyle.BodyStrong : TextStyle.Body;

    private protected override void DrawMarks(IDrawing drawing, ITextWidths widths, Scale scale, int row, double middle, bool narrow)
    {
        var expected = scale.X(Expected[row]);
        if (Results[row].Score is { } score)
            drawing.Line(new Spot(scale.X(score), middle), new Spot(expected, middle), new Stroke(Ink.Interval, 1.2));
        Results[row].Draw(drawing, widths, scale, middle, narrow ? 5 : 8, TickHeight(narrow), withEnds: false);
        Marks.Forecast(drawing, expected, middle);
    }
}
