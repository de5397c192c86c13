namespace Survey.App.Batches;

/// <summary>How long a running batch still takes. Pure.</summary>
internal static class BatchProgress
{
    private const int FewestEnded = 5;

    /// <summary>
    /// The time left at the rate of the companies that have ended so far; null while too few have, and when the batch does not run.
    /// </summary>
    /// <param name="batch">The batch.</param>
    /// <param name="counts">How its companies stand.</param>
    /// <param name="now">The present, UTC.</param>
    public static TimeSpan? Left(Batch batch, BatchCounts counts, DateTimeOffset now)
    {
        // After a retry the companies that had ended before say nothing of the rate.
        if (batch is not { State: BatchState.Running, SplitAt: { } splitAt, ResumedAt: null } || counts.Ended < FewestEnded || now <= splitAt)
            return null;
        return (now - splitAt) / counts.Ended * counts.Waiting;
    }
}
