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
    /// The answers of a closed assessment, sorted, without keys; the first call rewrites the rows into one document and deletes them, later
    /// calls return the same. Safe to repeat after a crash at any point. Throws <see cref="InvalidOperationException"/> unless the assessment is closed
    /// (an open, unknown or half-deleted one is not).
    /// </summary>
    Task<ImmutableArray<string>> GatherAsync(string assessmentId, CancellationToken cancellationToken);

    /// <summary>Deletes every answer of the assessment, gathered or not.</summary>
    Task DeleteAllAsync(string assessmentId, CancellationToken cancellationToken);
}

/// <summary>A sheet on its way into the store.</summary>
/// <param name="AssessmentId">The assessment.</param>
/// <param name="ParticipantId">Whose it is, to mark them as having answered; never stored with the sheet.</param>
/// <param name="AnswerKey">HKDF of the token for the purpose "answers", 32 bytes.</param>
/// <param name="Sheet">The valid sheet as canonical JSON, at most 64 KB; empty when withdrawing.</param>
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
