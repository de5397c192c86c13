using System.Collections.Immutable;

namespace Survey.Core.Scoring;

/// <summary>All that a benchmark reads of one company: its published scores, and nothing that tells more of it.</summary>
/// <param name="Questionnaire">The instrument that was answered; only companies with the same one are compared.</param>
/// <param name="Figures">The index (id <c>index</c>) and each dimension, in the questionnaire's order.</param>
public sealed record BenchmarkScores(QuestionnaireVersion Questionnaire, ImmutableArray<BenchmarkScore> Figures)
{
    /// <summary>The scores of a scorecard as they are published. With too few respondents all of them are null.</summary>
    public static BenchmarkScores Of(Scorecard scorecard)
    {
        var published = scorecard.Published();
        return new(
            published.Questionnaire,
            [new("index", published.Index.Score), .. published.Dimensions.Select(dimension => new BenchmarkScore(dimension.Id, dimension.Score))]);
    }

    /// <summary>The score of a figure; null where it is hidden or there is no such figure.</summary>
    public double? ScoreOf(string id) => Figures.FirstOrDefault(figure => figure.Id == id)?.Score;
}
