namespace Survey.App.Assessments;

/// <summary>When a closed assessment without a result is taken up again. Pure.</summary>
internal static class ResumeRules
{
    /// <summary>How long a close may take until it counts as interrupted.</summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long to wait after asking again. Short, since a killed process keeps its message hidden for minutes, and one message too many costs a
    /// read.
    /// </summary>
    public static readonly TimeSpan NextWait = TimeSpan.FromMinutes(1);

    /// <summary>How long to wait after scoring has failed for good: somebody has to put something right first.</summary>
    public static readonly TimeSpan FailedWait = TimeSpan.FromHours(1);

    /// <summary>Whether scoring should be asked for again now.</summary>
    /// <param name="assessment">Any assessment; false unless it is closed without a result.</param>
    /// <param name="settlingTime">How long scoring waits after the close by design.</param>
    /// <param name="now">The present, UTC.</param>
    public static bool IsForgotten(Assessment assessment, TimeSpan settlingTime, DateTimeOffset now)
    {
        if (assessment is not { State: AssessmentState.Closed, ClosedAt: { } closedAt })
            return false;

        var last = assessment.ScoringRetriedAt ?? closedAt;
        var wait = assessment.ScoringRetriedAt is null ? FirstWait : NextWait;
        if (assessment.ScoringFailedAt is { } failedAt)
            (last, wait) = (failedAt > last ? failedAt : last, FailedWait);
        return now - last >= settlingTime + wait;
    }
}
