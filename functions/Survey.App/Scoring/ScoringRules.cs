using System.Collections.Immutable;
using Survey.App.Assessments;

namespace Survey.App.Scoring;

/// <summary>What a result makes of a closed assessment. Pure. An assessment that has moved on meanwhile stays as it is: it has one result.</summary>
internal static class ScoringRules
{
    /// <summary>There were too few respondents, and their answers are deleted.</summary>
    public static Decision TooFew(Assessment assessment, HeadCounts heads, int missing, DateTimeOffset now) => Decision.Store(
        assessment.State == AssessmentState.Closed
            ? assessment with { State = AssessmentState.TooFew, Heads = heads, Missing = missing, AnswersDeletedAt = now, ScoringFailedAt = null }
            : assessment);

    /// <summary>There is a report: released to its reader now, unless the consultant reads it first.</summary>
    public static Decision Reported(
        Assessment assessment, HeadCounts heads, ImmutableArray<byte> tokenHash, ImmutableArray<byte> sealedToken, DateTimeOffset now) =>
        Decision.Store(
            assessment.State == AssessmentState.Closed
                ? assessment with
                {
                    State = AssessmentState.Reported,
                    Heads = heads,
                    Report = new(tokenHash, sealedToken, assessment.HoldReport ? null : now, RevokedAt: null),
                    ScoringFailedAt = null,
                }
                : assessment);
}
