using System.Collections.Immutable;
using System.Text.Json;
using Survey.App.Assessments;
using Survey.App.Collecting;
using Survey.App.Storage;

namespace Survey.Host.Storage;

/// <summary>
/// Answer sheets, in the order of their derived keys. A submission is one transaction, so nothing has to settle after a close. Gathering
/// deletes the rows, overwrites them in the file and empties the log before it returns: neither holds a sheet under its key any more. Copies that the
/// disk or a backup keeps are beyond a program's reach.
/// </summary>
internal sealed class SqliteAnswerStore(SqliteDatabase database) : IAnswerStore
{
    private const string Open = nameof(AssessmentState.Open);

    /// <inheritdoc/>
    public TimeSpan SettlingTime => TimeSpan.Zero;

    /// <inheritdoc/>
    public Task<SubmitOutcome> SubmitAsync(AnswerSubmission submission, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Require(submission);
        ArgumentException.ThrowIfNullOrEmpty(submission.Sheet, nameof(submission));
        StorageLimits.RequireText(submission.Sheet, StorageLimits.SheetBytes, nameof(submission));
        return database.WriteAsync(session => Submit(session, submission, now), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<SubmitOutcome> WithdrawAsync(AnswerSubmission submission, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Require(submission);
        return database.EraseAsync(session => Withdraw(session, submission, now), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<RemovalOutcome> RemoveAsync(AnswerSubmission submission, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Require(submission);
        return database.EraseAsync(session => Remove(session, submission, now), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> GatherAsync(string assessmentId, CancellationToken cancellationToken) =>
        database.EraseAsync(session => Gather(session, assessmentId), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> ReplaceGatheredAsync(string assessmentId, string sheet, string replacement, CancellationToken cancellationToken) =>
        database.EraseAsync(session => Replace(session, assessmentId, sheet, replacement), cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAllAsync(string assessmentId, CancellationToken cancellationToken) => database.EraseAsync(
        session => session.Execute("DELETE FROM answers WHERE assessment_id = $1", assessmentId)
            + session.Execute("DELETE FROM gathered_answers WHERE assessment_id = $1", assessmentId),
        cancellationToken);

    private static void Require(AnswerSubmission submission) => StorageLimits.RequireKey(submission.AnswerKey.Length, nameof(submission));

    private static SubmitOutcome Submit(SqliteSession session, AnswerSubmission submission, DateTimeOffset now)
    {
        if (Admit(session, submission, now) is not { } standing)
            return SubmitOutcome.Unknown;
        if (!standing.IsOpen)
            return SubmitOutcome.Closed;
        session.Execute(
            """
            INSERT INTO answers (assessment_id, answer_key, sheet) VALUES ($1, $2, $3)
            ON CONFLICT (assessment_id, answer_key) DO UPDATE SET sheet = excluded.sheet
            """,
            submission.AssessmentId,
            submission.AnswerKey.ToColumn(),
            submission.Sheet);
        if (!standing.HasAnswered)
            Mark(session, submission, answered: true);
        if (!standing.HasAnswers)
        {
            session.Execute(
                "UPDATE assessments SET has_answers = 1, etag = $2 WHERE id = $1", submission.AssessmentId, SqliteValues.NewETag());
        }

        return SubmitOutcome.Accepted;
    }

    private static SubmitOutcome Withdraw(SqliteSession session, AnswerSubmission submission, DateTimeOffset now)
    {
        if (Admit(session, submission, now) is not { } standing)
            return SubmitOutcome.Unknown;
        if (!standing.IsOpen)
            return SubmitOutcome.Closed;
        session.Execute(
            "DELETE FROM answers WHERE assessment_id = $1 AND answer_key = $2", submission.AssessmentId, submission.AnswerKey.ToColumn());
        if (standing.HasAnswered)
            Mark(session, submission, answered: false);
        return SubmitOutcome.Accepted;
    }

    // A submission is one transaction here: who has not answered has no sheet.
    private static RemovalOutcome Remove(SqliteSession session, AnswerSubmission submission, DateTimeOffset now)
    {
        if (Admit(session, submission, now) is not { } standing)
            return RemovalOutcome.Unknown;
        if (!standing.IsOpen)
            return RemovalOutcome.Closed;
        if (standing.HasAnswered)
            return RemovalOutcome.Answered;
        session.Execute("DELETE FROM participants WHERE assessment_id = $1 AND id = $2", submission.AssessmentId, submission.ParticipantId);
        return RemovalOutcome.Removed;
    }

    private static ImmutableArray<string> Gather(SqliteSession session, string assessmentId)
    {
        var state = session.First("SELECT state FROM assessments WHERE id = $1", row => row.GetString(0), assessmentId);
        if (state is null or Open or nameof(AssessmentState.Deleting))
            throw new InvalidOperationException($"The answers of assessment '{assessmentId}' can be gathered only once it is closed.");
        if (FindGathered(session, assessmentId) is { } gathered)
            return gathered;

        // Sorted by content alone: the order of keys would be one more thing to match people by.
        var sheets = session
            .List("SELECT sheet FROM answers WHERE assessment_id = $1", row => row.GetString(0), assessmentId)
            .Sort(StringComparer.Ordinal);
        session.Execute("INSERT INTO gathered_answers (assessment_id, document) VALUES ($1, $2)", assessmentId, JsonSerializer.Serialize(sheets));
        session.Execute("DELETE FROM answers WHERE assessment_id = $1", assessmentId);
        return sheets;
    }

    private static bool Replace(SqliteSession session, string assessmentId, string sheet, string replacement)
    {
        if (FindGathered(session, assessmentId) is not { } gathered || !gathered.Contains(sheet))
            return false;
        var sheets = gathered.Remove(sheet).Add(replacement).Sort(StringComparer.Ordinal);
        session.Execute("UPDATE gathered_answers SET document = $2 WHERE assessment_id = $1", assessmentId, JsonSerializer.Serialize(sheets));
        return true;
    }

    private static ImmutableArray<string>? FindGathered(SqliteSession session, string assessmentId) =>
        session.First("SELECT document FROM gathered_answers WHERE assessment_id = $1", row => row.GetString(0), assessmentId) is { } document
            ? [.. JsonSerializer.Deserialize<string[]>(document)!]
            : null;

    private static Standing? Admit(SqliteSession session, AnswerSubmission submission, DateTimeOffset now) => session.First(
        """
        SELECT a.state = 'Open' AND a.closes_at > $3, a.has_answers, p.answered
        FROM participants p JOIN assessments a ON a.id = p.assessment_id
        WHERE p.assessment_id = $1 AND p.id = $2 AND a.state <> 'Deleting'
        """,
        row => new Standing(row.GetBoolean(0), row.GetBoolean(1), row.GetBoolean(2)),
        submission.AssessmentId,
        submission.ParticipantId,
        now.ToColumn());

    private static void Mark(SqliteSession session, AnswerSubmission submission, bool answered) => session.Execute(
        "UPDATE participants SET answered = $3 WHERE assessment_id = $1 AND id = $2", submission.AssessmentId, submission.ParticipantId, answered);

    /// <summary>What a submission meets: whether answers are taken, whether there are any, and whether there are this person's.</summary>
    private sealed record Standing(bool IsOpen, bool HasAnswers, bool HasAnswered);
}
