using System.Collections.Immutable;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition;

/// <summary>One dimension as the report shows it.</summary>
/// <param name="Score">Its figures.</param>
/// <param name="Name">Its name.</param>
/// <param name="About">What it asks.</param>
/// <param name="Row">Its name as the head of a group of a table's rows.</param>
internal sealed record DimensionFact(DimensionScore Score, string Name, string About, TableRow Row)
{
    /// <summary>Score and interval in whole points.</summary>
    public Interval Interval => ReportFacts.IntervalOf(Score.Score, Score.Low, Score.High);

    /// <summary>Score and interval of each of some dimensions.</summary>
    public static ImmutableArray<Interval> IntervalsOf(IReadOnlyList<DimensionFact> dimensions)
    {
        var intervals = ImmutableArray.CreateBuilder<Interval>(dimensions.Count);
        for (var i = 0; i < dimensions.Count; i++)
            intervals.Add(dimensions[i].Interval);
        return intervals.MoveToImmutable();
    }
}
