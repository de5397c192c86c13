using System.Collections.Immutable;
using Survey.App.Assessments;
using Survey.App.Storage;

namespace Survey.App.Collecting;

/// <summary>
/// Keeps answers apart from people: each sheet under a key derived from its link's token, without a time. After the close the
/// sheets become one sorted document without keys.
/// </summary>
public interface IAnswerStore
{
    /// <summary>How long after a close an acknowledged answer may still be on its way; scoring waits that long. Zero where submitting is one transaction.</summary>
    TimeSpan SettlingTime { get; }

    /// <summary>
    /// Stores a sheet, replacing an earlier one under the same key, marks the participant as answered and the assessment as having
    /// answers. Checks in the same step that the assessment is open and <paramref name="now"/> is before its close, which is the earlier of
    /// <see cref="Assessment.ClosesAt"/> and <see cref="Assessment.CompleteClosesAt"/>. On return the sheet is durable. Throws
    /// <see cref="ArgumentException"/> for an empty sheet or one above <see cref="StorageLimits.SheetBytes"/>.
    /// </summary>
    Task<SubmitOutcome> SubmitAsync(AnswerSubmission submission, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Removes the sheet under this key and the participant's mark, if the assessment is open. Succeeds when there was none.</summary>
    Task<SubmitOutcome> WithdrawAsync(AnswerSubmission submission, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Removes a person who has no answers stored: their row, their link, and a sheet that a submission without an acknowledgement may have left. Checks
    /// in the same step that they have not answered, that the assessment is open and that <paramref name="now"/> is before its close.
    /// </summary>
    Task<RemovalOutcome> RemoveAsync(AnswerSubmission submission, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// The answers of a closed assessment, sorted, without keys; the first call rewrites the rows into one document and deletes them, later
    /// calls return the same. Safe to repeat after a crash at any point. Throws <see cref="InvalidOperationException"/> unless the assessment is closed
    /// (an open, unknown or half-deleted one is not).
    /// </summary>
    Task<ImmutableArray<string>> GatherAsync(string assessmentId, CancellationToken cancellationToken);

    /// <summary>
    /// Puts another sheet in the place of one that was gathered; the sheets stay sorted, and the old one does not stay behind. Of several that are alike
    /// one is replaced. False when no such sheet was gathered, or they are deleted. For taking a comment out of a sheet and nothing else.
    /// </summary>
    Task<bool> ReplaceGatheredAsync(string assessmentId, string sheet, string replacement, CancellationToken cancellationToken);

    /// <summary>Deletes every answer of the assessment, gathered or not.</summary>
    Task DeleteAllAsync(string assessmentId, CancellationToken cancellationToken);
}

/// <summary>A sheet on its way into the store.</summary>
/// <param name="AssessmentId">The assessment.</param>
/// <param name="ParticipantId">Whose it is, to mark them as having answered; never stored with the sheet.</param>
/// <param name="AnswerKey">HKDF of the token for the purpose "answers", 32 bytes.</param>
/// <param name="Sheet">The valid sheet as canonical JSON, at most 64 KB; empty when withdrawing or removing.</param>
public sealed record AnswerSubmission(string AssessmentId, string ParticipantId, ImmutableArray<byte> AnswerKey, string Sheet);

/// <summary>What became of a submission.</summary>
public enum SubmitOutcome
{
    /// <summary>Done, and durable.</summary>
    Accepted,

    /// <summary>The assessment is closed; nothing changed.</summary>
    Closed,

    /// <summary>There is no such assessment or participant; nothing changed.</summary>
    Unknown,
}

/// <summary>What became of a wish to remove a person.</summary>
public enum RemovalOutcome
{
    /// <summary>They are removed.</summary>
    Removed,

    /// <summary>Their answers are stored; nothing changed.</summary>
    Answered,

    /// <summary>The assessment is closed; nothing changed.</summary>
    Closed,

    /// <summary>There is no such assessment or participant; nothing changed.</summary>
    Unknown,
}
