using Survey.App.Workspaces;

namespace Survey.App.Batches;

/// <summary>
/// How a batch moves on. Pure. Null where a step is not possible as things stand; whoever takes the same step twice meets that and stops.
/// </summary>
internal static class BatchRules
{
    /// <summary>Whether anybody is told of the batch: not before its file is in, nor once it is being deleted.</summary>
    public static bool IsShown(Batch batch) => batch.State is not (BatchState.Receiving or BatchState.Deleting);

    /// <summary>The file is in: from now on the batch is the caller's to follow.</summary>
    /// <param name="batch">The batch, receiving.</param>
    /// <param name="received">The same with its name, settings, upload and digest.</param>
    public static Batch? Received(Batch batch, Batch received) =>
        batch.State == BatchState.Receiving ? received with { State = BatchState.Splitting } : null;

    /// <summary>Every company is stored, so that the file is needed no longer and reports can be made.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="contents">What its file held.</param>
    /// <param name="look">How its reports look.</param>
    /// <param name="now">The present, UTC.</param>
    public static Batch? Split(Batch batch, BatchContents contents, Branding look, DateTimeOffset now) => batch is { State: BatchState.Splitting, Reason: null }
        ? batch with
        {
            State = BatchState.Running,
            Contents = contents,
            Look = look,
            SplitAt = now,
            ResumedAt = null,
            Upload = null,
            Settings = batch.Settings with { Invited = batch.Settings.Invited.Clear() },
        }
        : null;

    /// <summary>Nothing of the file can be used. It still has to be deleted, so the batch has not ended yet.</summary>
    public static Batch? Reject(Batch batch, string reason, BatchContents? contents) => batch is { State: BatchState.Splitting, Reason: null }
        ? batch with { Reason = reason, Contents = contents }
        : null;

    /// <summary>The file of a rejected batch is deleted: that is its end.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="now">The present, UTC.</param>
    public static Batch? Fail(Batch batch, DateTimeOffset now) => batch is { State: BatchState.Splitting, Reason: not null }
        ? batch with { State = BatchState.Failed, FinishedAt = now, Upload = null, Settings = batch.Settings with { Invited = batch.Settings.Invited.Clear() } }
        : null;

    /// <summary>Every company has ended.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="reason">Why there is no comparison of the companies; null when there is one.</param>
    /// <param name="now">The present, UTC.</param>
    public static Batch? Finish(Batch batch, string? reason, DateTimeOffset now) =>
        batch.State == BatchState.Running ? batch with { State = BatchState.Finished, FinishedAt = now, Reason = reason } : null;

    /// <summary>What failed is tried again. Null unless the batch has finished and something in it failed.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="counts">How its companies stand.</param>
    /// <param name="now">The present, UTC.</param>
    public static Batch? Retry(Batch batch, BatchCounts counts, DateTimeOffset now) =>
        batch.State == BatchState.Finished && (counts.Failed > 0 || batch.Reason is not null)
            ? batch with { State = BatchState.Running, ResumedAt = now, FinishedAt = null, Reason = null }
            : null;

    /// <summary>Notes that it is taken up again.</summary>
    public static Batch? Resume(Batch batch, DateTimeOffset now) =>
        batch.State is BatchState.Splitting or BatchState.Running ? batch with { ResumedAt = now } : null;

    /// <summary>Nothing of it is shown any more, and all of it goes.</summary>
    public static Batch Delete(Batch batch) => batch with { State = BatchState.Deleting };
}
