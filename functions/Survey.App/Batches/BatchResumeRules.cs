namespace Survey.App.Batches;

/// <summary>When a batch is taken up again that a process began and did not finish. Pure.</summary>
internal static class BatchResumeRules
{
    /// <summary>How long an upload is kept at the most: far less than the hour that is promised, since the timer that deletes it may be late.</summary>
    public static readonly TimeSpan UploadLife = TimeSpan.FromMinutes(45);

    /// <summary>How long splitting a file, or ending a batch of which every company has ended, may take until it counts as interrupted.</summary>
    public static readonly TimeSpan ShortWait = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long companies may wait. Longer than a killed process keeps their messages hidden (10 minutes), so that messages are sent again only where they
    /// are lost.
    /// </summary>
    public static readonly TimeSpan LongWait = TimeSpan.FromMinutes(12);

    /// <summary>Whether the file of a batch has been kept long enough, whatever has become of it.</summary>
    public static bool IsUploadDue(Batch batch, DateTimeOffset now) =>
        batch.State is BatchState.Receiving or BatchState.Splitting && now - batch.CreatedAt >= UploadLife;

    /// <summary>Whether the batch has stood still for this long; false unless it is being split or is running.</summary>
    public static bool HasStoodStill(Batch batch, TimeSpan wait, DateTimeOffset now) =>
        batch.State is BatchState.Splitting or BatchState.Running && now - (batch.ResumedAt ?? batch.SplitAt ?? batch.CreatedAt) >= wait;

    /// <summary>Whether a batch that has ended was kept long enough.</summary>
    public static bool IsExpired(Batch batch, SurveyOptions options, DateTimeOffset now) =>
        batch.State is BatchState.Finished or BatchState.Failed && now >= batch.CreatedAt.AddDays(options.BatchRetentionDays);
}
