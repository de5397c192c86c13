using Survey.App.Assessments;
using Survey.App.Problems;

namespace Survey.App.Scoring;

/// <summary>Asks again for the result of an assessment that is closed and has none.</summary>
public sealed class ScoringRetry(AssessmentChanges changes, AssessmentCloser closer, TimeProvider clock)
{
    /// <summary>Notes the attempt and repeats all that follows a close. Refused when the assessment waits for no result.</summary>
    public async Task<Decision> SendAgainAsync(string assessmentId, CancellationToken cancellationToken)
    {
        var decision = await changes.ApplyAsync(
            assessmentId,
            assessment => assessment.State == AssessmentState.Closed
                ? Decision.Store(assessment with { ScoringRetriedAt = clock.GetUtcNow() })
                : Decision.Refuse(ApiProblem.Conflict("There is nothing to score: the assessment is open, or has its result already.")),
            cancellationToken);
        if (!decision.IsRefused)
            await closer.FollowUpAsync(assessmentId, cancellationToken);
        return decision;
    }
}
