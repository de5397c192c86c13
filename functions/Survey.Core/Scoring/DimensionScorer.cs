using System.Collections.Immutable;
using Survey.Core.Scoring.Statistics;

namespace Survey.Core.Scoring;

/// <summary>The index and the dimensions.</summary>
/// <param name="answers">The counted answers.</param>
/// <param name="figures">Balanced means and gaps over them.</param>
internal sealed class DimensionScorer(ScoredAnswers answers, FigureEstimator figures)
{
    private const int PeopleForAlpha = 10;

    /// <summary>The index.</summary>
    /// <param name="invited">All people invited; null when unknown.</param>
    public IndexScore Index(int? invited)
    {
        if (figures.Balanced(ScoreColumns.Index) is not { } estimate)
            return new(null, null, null, null, null, null, null, null);

        var interval = estimate.Interval().OnScale();
        var bounds = ResponseBounds.Of(figures, answers.Grouping.Groups.Length, invited);
        return new(
            estimate.Value, interval.Low, interval.High, Bands.Of(estimate.Value), Bands.SharesOf(estimate), bounds?.Low, bounds?.High,
            figures.Gap(ScoreColumns.Index));
    }

    /// <summary>Every dimension, in the questionnaire's order.</summary>
    public ImmutableArray<DimensionScore> Dimensions() =>
        [.. answers.Questionnaire.Dimensions.Select((dimension, index) => Dimension(dimension.Id, index))];

    private DimensionScore Dimension(string id, int index)
    {
        var estimate = figures.Balanced(ScoreColumns.Dimension(index));
        var interval = estimate?.Interval().OnScale();
        return new(
            id,
            estimate?.Value,
            interval?.Low,
            interval?.High,
            estimate is { } known ? Bands.Of(known.Value) : null,
            figures.Balanced(ScoreColumns.Ownership(index))?.Value,
            figures.Balanced(ScoreColumns.Practice(index))?.Value,
            Alpha(index),
            figures.Gap(ScoreColumns.Dimension(index)));
    }

    private double? Alpha(int dimension)
    {
        var statements = Enumerable.Range(0, answers.Questionnaire.Statements.Length)
            .Where(statement => answers.Questionnaire.StatementDimensions[statement] == dimension)
            .ToArray();
        var alpha = new CronbachAlpha(statements.Length);
        Span<int> values = stackalloc int[statements.Length];
        for (var row = 0; row < answers.Count; row++)
        {
            if (TryReadAll(row, statements, values))
                alpha.Add(values);
        }

        return alpha.People >= PeopleForAlpha ? alpha.Value() : null;
    }

    private bool TryReadAll(int row, int[] statements, Span<int> values)
    {
        for (var i = 0; i < statements.Length; i++)
        {
            if (answers.RatingOf(row, statements[i]) is not { } rating)
                return false;

            values[i] = ItemValues.Favour(rating, answers.Questionnaire.Statements[statements[i]].Reversed);
        }

        return true;
    }
}
