using System.Collections.Immutable;
using Survey.Core.Recommendations;
using Survey.Core.Scoring;

namespace Survey.Core;

/// <summary>Makes the one result of an assessment: scorecard, recommendations, strengths and comments. Safe for several threads.</summary>
/// <param name="catalogue">What can be recommended; read for the questionnaire that was answered.</param>
public sealed class Assessor(RecommendationCatalogue catalogue)
{
    private readonly Recommender _recommender = new(catalogue);

    /// <summary>
    /// The suppressed result in full doubles; <see cref="AssessmentResult.Published"/> is what may leave the service. Texts show published
    /// figures in either. With too few respondents every figure is null and the lists are empty.
    /// </summary>
    /// <param name="request">One company's answers.</param>
    /// <param name="withComments">Whether comments are taken along.</param>
    /// <returns>The result with its wave. Throws <see cref="ArgumentException"/> for a request whose <see cref="ScoringRequest.Check()"/> finds problems, and for answers to another questionnaire.</returns>
    public AssessmentResult Assess(ScoringRequest request, bool withComments) => Assess(request, withComments, new(request.MinimumGroup));

    /// <summary>The same under given rules.</summary>
    internal AssessmentResult Assess(ScoringRequest request, bool withComments, Confidentiality rules)
    {
        var asked = catalogue.Questionnaire;
        if (request.Questionnaire.Version != asked.Version || request.Questionnaire.Activities.Length != asked.Activities.Length)
            throw new ArgumentException("The recommendations were read for another questionnaire.", nameof(request));

        var outcome = RoleClarityScorer.ScoreAll(request, rules);
        var ranked = _recommender.Recommend(outcome, outcome.Scorecard.Published());
        var scores = ranked.Changes.Select(change => new RecommendationScore(change.Id, change.Priority, change.Severity, change.Reach, change.Title));
        var scorecard = outcome.Scorecard with { Recommendations = [.. scores] };
        ImmutableArray<string> comments = withComments && scorecard.TooFew is null
            ? rules.Shown([.. request.Sheets.Select(sheet => sheet.Comment).OfType<string>()])
            : [];
        return new(scorecard, ranked.Changes, ranked.Strengths, comments) { Wave = outcome.Wave };
    }
}
