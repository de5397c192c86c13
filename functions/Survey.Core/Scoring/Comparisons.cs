using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring.Statistics;

namespace Survey.Core.Scoring;

/// <summary>The result beside the leader's forecast and beside an earlier wave.</summary>
internal static class Comparisons
{
    private const string IndexId = "index";

    /// <summary>What a later wave needs of this one.</summary>
    public static WaveSummary Summarise(ScoredAnswers answers, FigureEstimator figures)
    {
        var waves = ImmutableArray.CreateBuilder<WaveFigure>();
        foreach (var (id, column) in Figures(answers.Questionnaire))
        {
            if (figures.Balanced(column) is { } estimate)
                waves.Add(new(id, estimate.Value, estimate.Variance, estimate.VarianceSpread));
        }

        return new(answers.Questionnaire.Version, waves.ToImmutable());
    }

    /// <summary>
    /// Change since an earlier wave, the index first; null without an earlier wave of the same questionnaire version. A figure that either wave lacks
    /// is null.
    /// </summary>
    public static ImmutableArray<TrendDifference>? Trend(Questionnaire questionnaire, WaveSummary now, WaveSummary? earlier) =>
        earlier?.Questionnaire == now.Questionnaire
            ? [.. Figures(questionnaire).Select(figure => Change(figure.Id, Find(now, figure.Id), Find(earlier, figure.Id)))]
            : null;

    /// <summary>Result minus expectation for each dimension that was forecast, in the questionnaire's order; null without a forecast.</summary>
    public static ImmutableArray<ForecastDifference>? Forecast(
        ImmutableArray<DimensionScore> dimensions, ImmutableSortedDictionary<string, double>? expected) =>
        expected is null
            ? null
            : [
                .. dimensions
                    .Where(dimension => expected.ContainsKey(dimension.Id))
                    .Select(dimension => new ForecastDifference(dimension.Id, expected[dimension.Id], dimension.Score - expected[dimension.Id])),
            ];

    private static IEnumerable<(string Id, int Column)> Figures(Questionnaire questionnaire) =>
        [(IndexId, ScoreColumns.Index), .. questionnaire.Dimensions.Select((dimension, index) => (dimension.Id, ScoreColumns.Dimension(index)))];

    private static Estimate? Find(WaveSummary wave, string id) =>
        wave.Figures.FirstOrDefault(figure => figure.Id == id) is { } found ? new(found.Score, found.Variance, found.VarianceSpread) : null;

    private static TrendDifference Change(string id, Estimate? now, Estimate? earlier)
    {
        if (now is not { } later || earlier is not { } former)
            return new(id, null, null, null, null);

        var difference = later - former;
        var interval = difference.Interval();
        return new(id, difference.Value, interval.Low, interval.High, interval.ExcludesZero);
    }
}
