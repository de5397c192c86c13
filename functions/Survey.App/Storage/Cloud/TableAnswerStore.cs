using System.Collections.Immutable;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Survey.App.Assessments;
using Survey.App.Collecting;

namespace Survey.App.Storage.Cloud;

/// <summary>
/// Answer sheets: partition the assessment, row the derived key. Sheet, person and assessment are three partitions, so a submission is no transaction:
/// its writes end within <see cref="SubmissionLimit"/> of when the state was read, and gathering waits for <see cref="SettlingTime"/>, by when what was acknowledged is in.
/// </summary>
internal sealed class TableAnswerStore(
    TableRows answers, BlobFolder gathered, TableAssessmentStore assessments, TableParticipantStore participants, TimeProvider clock)
    : IAnswerStore
{
    private static readonly (SubmitOutcome Unknown, SubmitOutcome Closed) SubmitRefusal = (SubmitOutcome.Unknown, SubmitOutcome.Closed);

    /// <summary>
    /// A submission gives up this long after the state that it goes by was read. The service itself ends a request after 30 s more at the latest, which is still
    /// before the settling time.
    /// </summary>
    private static readonly TimeSpan SubmissionLimit = TimeSpan.FromSeconds(25);

    /// <inheritdoc/>
    public TimeSpan SettlingTime => TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public Task<SubmitOutcome> SubmitAsync(AnswerSubmission submission, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Require(submission);
        ArgumentException.ThrowIfNullOrEmpty(submission.Sheet, nameof(submission));
        StorageLimits.RequireText(submission.Sheet, StorageLimits.SheetBytes, nameof(submission));
        return AdmitAsync(submission, now, SubmitRefusal, (assessment, stop) => StoreAsync(submission, assessment, stop), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<SubmitOutcome> WithdrawAsync(AnswerSubmission submission, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Require(submission);
        return AdmitAsync(submission, now, SubmitRefusal, (_, stop) => RemoveAnswersAsync(submission, stop), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<RemovalOutcome> RemoveAsync(AnswerSubmission submission, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Require(submission);
        return AdmitAsync(
            submission, now, (RemovalOutcome.Unknown, RemovalOutcome.Closed), (_, stop) => RemovePersonAsync(submission, stop), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<string>> GatherAsync(string assessmentId, CancellationToken cancellationToken)
    {
        var state = (await assessments.FindAsync(assessmentId, cancellationToken))?.Value.State;
        if (state is null or AssessmentState.Open or AssessmentState.Deleting)
            throw new InvalidOperationException($"The answers of assessment '{assessmentId}' can be gathered only once it is closed.");

        var sheets = await FindGatheredAsync(assessmentId, cancellationToken) ?? await RewriteAsync(assessmentId, cancellationToken);
        await answers.DeletePartitionAsync(TableKey.Of(assessmentId), cancellationToken);
        return sheets;
    }

    /// <inheritdoc/>
    public async Task<bool> ReplaceGatheredAsync(string assessmentId, string sheet, string replacement, CancellationToken cancellationToken)
    {
        while (await gathered.FindAsync(NameOf(assessmentId), cancellationToken) is { } document)
        {
            var sheets = Read(document);
            if (!sheets.Contains(sheet))
                return false;
            var next = JsonSerializer.SerializeToUtf8Bytes(sheets.Remove(sheet).Add(replacement).Sort(StringComparer.Ordinal).ToArray());
            if (await gathered.ReplaceAsync(NameOf(assessmentId), document.ToMemory(), next, "application/json", cancellationToken))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public async Task DeleteAllAsync(string assessmentId, CancellationToken cancellationToken)
    {
        await answers.DeletePartitionAsync(TableKey.Of(assessmentId), cancellationToken);
        await gathered.DeleteAsync(NameOf(assessmentId), cancellationToken);
    }

    private static void Require(AnswerSubmission submission) => StorageLimits.RequireKey(submission.AnswerKey.Length, nameof(submission));

    private static string NameOf(string assessmentId) => $"{TableKey.Of(assessmentId)}.json";

    private static ImmutableArray<string> Read(BinaryData document) => [.. JsonSerializer.Deserialize<string[]>(document.ToMemory().Span)!];

    private async Task<T> AdmitAsync<T>(
        AnswerSubmission submission, DateTimeOffset now, (T Unknown, T Closed) refusal, Func<Assessment, CancellationToken, Task<T>> admitted,
        CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(SubmissionLimit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            if (await assessments.FindRecentAsync(submission.AssessmentId, both.Token) is not { Assessment: { State: not AssessmentState.Deleting } assessment } recent)
                return refusal.Unknown;
            if (!assessment.TakesAnswers(now))
                return refusal.Closed;
            timer.CancelAfter(TimeLeft(recent));
            return await admitted(assessment, both.Token);
        }
        catch (OperationCanceledException exception) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The answers could not be stored in time.", exception);
        }
    }

    private TimeSpan TimeLeft(RecentAssessment recent)
    {
        var left = SubmissionLimit - clock.GetElapsedTime(recent.ReadAt);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    // The mark on the assessment comes first: a forecast must be locked before there is anything to know. The person's comes last: it must never say more than is true.
    private async Task<SubmitOutcome> StoreAsync(AnswerSubmission submission, Assessment assessment, CancellationToken cancellationToken)
    {
        if (!assessment.HasAnswers && !await MarkFirstAsync(submission, cancellationToken))
            return SubmitOutcome.Unknown;
        await answers.PutAsync(RowOf(submission).WithText(submission.Sheet), cancellationToken);
        if (await MarkPersonAsync(submission, answered: true, cancellationToken))
            return SubmitOutcome.Accepted;
        await RemoveSheetAsync(submission, cancellationToken);
        return SubmitOutcome.Unknown;
    }

    // Nobody's answer must lock a forecast.
    private async Task<bool> MarkFirstAsync(AnswerSubmission submission, CancellationToken cancellationToken) =>
        await participants.ExistsAsync(submission.AssessmentId, submission.ParticipantId, cancellationToken)
            && await assessments.MarkAnsweredAsync(submission.AssessmentId, cancellationToken);

    private Task<bool> MarkPersonAsync(AnswerSubmission submission, bool answered, CancellationToken cancellationToken) =>
        participants.MarkAsync(submission.AssessmentId, submission.ParticipantId, answered, cancellationToken);

    private async Task<SubmitOutcome> RemoveAnswersAsync(AnswerSubmission submission, CancellationToken cancellationToken)
    {
        await RemoveSheetAsync(submission, cancellationToken);
        return await MarkPersonAsync(submission, answered: false, cancellationToken) ? SubmitOutcome.Accepted : SubmitOutcome.Unknown;
    }

    // The person goes first: a submission that is under way then finds nobody to mark, and takes its own sheet back.
    private async Task<RemovalOutcome> RemovePersonAsync(AnswerSubmission submission, CancellationToken cancellationToken)
    {
        var outcome = await participants.RemoveAsync(submission.AssessmentId, submission.ParticipantId, cancellationToken);
        if (outcome == RemovalOutcome.Removed)
            await RemoveSheetAsync(submission, cancellationToken);
        return outcome;
    }

    private static TableEntity RowOf(AnswerSubmission submission) => new(TableKey.Of(submission.AssessmentId), TableKey.Of(submission.AnswerKey));

    private Task RemoveSheetAsync(AnswerSubmission submission, CancellationToken cancellationToken) =>
        answers.DeleteAsync(TableKey.Of(submission.AssessmentId), TableKey.Of(submission.AnswerKey), ETag.All, cancellationToken);

    private async Task<ImmutableArray<string>?> FindGatheredAsync(string assessmentId, CancellationToken cancellationToken) =>
        await gathered.FindAsync(NameOf(assessmentId), cancellationToken) is { } document ? Read(document) : null;

    // Sorted by content alone: the order of keys would be one more thing to match people by.
    private async Task<ImmutableArray<string>> RewriteAsync(string assessmentId, CancellationToken cancellationToken)
    {
        var filter = TableRows.Filter($"PartitionKey eq {TableKey.Of(assessmentId)}");
        var rows = await answers.ReadAsync(filter, StorageLimits.PageItems, null, cancellationToken).Select(row => row.Text()).ToListAsync(cancellationToken);
        rows.Sort(StringComparer.Ordinal);
        var isFirst = await gathered.InsertAsync(NameOf(assessmentId), JsonSerializer.SerializeToUtf8Bytes(rows), cancellationToken);

        // Somebody else gathers at the same time and was first; they may have deleted rows before these were read.
        return isFirst ? [.. rows] : (await FindGatheredAsync(assessmentId, cancellationToken))!.Value;
    }
}
