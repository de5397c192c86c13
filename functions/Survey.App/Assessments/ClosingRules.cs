using Survey.App.Problems;

namespace Survey.App.Assessments;

/// <summary>When an assessment closes. Pure: decides on what it is given.</summary>
internal static class ClosingRules
{
    /// <summary>Closes it at a consultant's wish: refused when it is closed already.</summary>
    public static Decision Close(Assessment assessment, HeadCounts heads, DateTimeOffset now) => assessment.State == AssessmentState.Open
        ? Decision.Store(Closed(assessment, heads, now))
        : Decision.Refuse(ApiProblem.Conflict("The assessment is closed already, and stays so. Its status says what became of it."));

    /// <summary>Closes it if its time has come; else notes whether everybody has answered.</summary>
    /// <remarks>An assessment that fewer than k people were invited to never closes before its time: it would have no report, and could not get
    /// one any more.</remarks>
    public static Assessment Tick(Assessment assessment, HeadCounts heads, DateTimeOffset now)
    {
        if (assessment.State != AssessmentState.Open)
            return assessment;
        if (now >= assessment.ClosesAt)
            return Closed(assessment, heads, now);
        if (heads.Answered < heads.Invited || heads.Answered < assessment.MinimumGroup)
            return assessment with { CompleteClosesAt = null };

        var closesAt = assessment.CompleteClosesAt ?? now + assessment.CloseAfterComplete;
        return now >= closesAt ? Closed(assessment, heads, now) : assessment with { CompleteClosesAt = closesAt };
    }

    private static Assessment Closed(Assessment assessment, HeadCounts heads, DateTimeOffset now) =>
        assessment with { State = AssessmentState.Closed, ClosedAt = now, Heads = heads };
}
