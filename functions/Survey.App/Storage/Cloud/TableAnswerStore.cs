using System.Collections.Immutable;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Survey.App.Assessments;
using Survey.App.Collecting;

namespace Survey.App.Storage.Cloud;

/// <summary>
/// Answer sheets: partition the assessment, row the derived key. Sheet, person and assessment are three partitions, so a submission is no transaction:
/// it reads the state, writes within <see cref="SubmissionLimit"/>, and gathering waits for <see cref="SettlingTime"/>, by when what was acknowledged is in.
/// </summary>
internal sealed class TableAnswerStore(
    TableRows answers, BlobFolder gathered, TableAssessmentStore assessments, TableParticipantStore participants, LinkIndex links, TimeProvider clock)
    : IAnswerStore
{
    /// <summary>
    /// A submission gives up after this long. The service itself ends a request after 30 s more at the latest, which is still before the settling time.
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
        return WithinLimitAsync(stop => AdmitAsync(submission, now, (standing, person) => StoreAsync(submission, standing, person, stop), stop), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<SubmitOutcome> WithdrawAsync(AnswerSubmission submission, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Require(submission);
        return WithinLimitAsync(stop => AdmitAsync(submission, now, (_, person) => RemoveAsync(submission, person, stop), stop), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<RemovalOutcome> RemoveAsync(AnswerSubmission submission, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Require(submission);
        return WithinLimitAsync(async stop => await StandingAsync(submission, now, stop) switch
        {
            (SubmitOutcome.Accepted, _, { } person) => await RemovePersonAsync(submission, person, stop),
            (SubmitOutcome.Closed, _, _) => RemovalOutcome.Closed,
            _ => RemovalOutcome.Unknown,
        }, cancellationToken);
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

    private static void Require(AnswerSubmission submission)
    {
        StorageLimits.RequireKey(submission.TokenHash.Length, nameof(submission));
        StorageLimits.RequireKey(submission.AnswerKey.Length, nameof(submission));
    }

    private static string NameOf(string assessmentId) => $"{TableKey.Of(assessmentId)}.json";

    private static ImmutableArray<string> Read(BinaryData document) => [.. JsonSerializer.Deserialize<string[]>(document.ToMemory().Span)!];

    private async Task<T> WithinLimitAsync<T>(Func<CancellationToken, Task<T>> submit, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(SubmissionLimit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            return await submit(both.Token);
        }
        catch (OperationCanceledException exception) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The answers could not be stored in time.", exception);
        }
    }

    private async Task<SubmitOutcome> AdmitAsync(
        AnswerSubmission submission, DateTimeOffset now, Func<Assessment, LinkTarget, Task<SubmitOutcome>> admitted, CancellationToken cancellationToken)
    {
        var (outcome, assessment, person) = await StandingAsync(submission, now, cancellationToken);
        return assessment is not null && person is not null ? await admitted(assessment, person) : outcome;
    }

    // Assessment and person are there exactly when answers are taken.
    private async Task<(SubmitOutcome Outcome, Assessment? Assessment, LinkTarget? Person)> StandingAsync(
        AnswerSubmission submission, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reading = assessments.FindAsync(submission.AssessmentId, cancellationToken);
        var person = await links.FindAsync(LinkKind.Survey, submission.TokenHash, cancellationToken);
        var assessment = (await reading)?.Value;
        if (assessment is null or { State: AssessmentState.Deleting } || !person.IsKnown || person.Partition != TableKey.Of(submission.AssessmentId))
            return (SubmitOutcome.Unknown, null, null);
        return assessment.TakesAnswers(now) ? (SubmitOutcome.Accepted, assessment, person) : (SubmitOutcome.Closed, null, null);
    }

    // The mark on the assessment comes first: a forecast must be locked before there is anything to know. The person's comes last: it must never say more than is true.
    private async Task<SubmitOutcome> StoreAsync(
        AnswerSubmission submission, Assessment assessment, LinkTarget person, CancellationToken cancellationToken)
    {
        if (!assessment.HasAnswers && !await assessments.MarkAnsweredAsync(assessment.Id, cancellationToken))
            return SubmitOutcome.Unknown;
        await answers.PutAsync(RowOf(submission).WithText(submission.Sheet), cancellationToken);
        if (await participants.MarkAsync(person, answered: true, cancellationToken))
            return SubmitOutcome.Accepted;
        await RemoveSheetAsync(submission, cancellationToken);
        return SubmitOutcome.Unknown;
    }

    private async Task<SubmitOutcome> RemoveAsync(AnswerSubmission submission, LinkTarget person, CancellationToken cancellationToken)
    {
        await RemoveSheetAsync(submission, cancellationToken);
        return await participants.MarkAsync(person, answered: false, cancellationToken) ? SubmitOutcome.Accepted : SubmitOutcome.Unknown;
    }

    // The person goes first: a submission that is under way then finds nobody to mark, and takes its own sheet back.
    private async Task<RemovalOutcome> RemovePersonAsync(AnswerSubmission submission, LinkTarget person, CancellationToken cancellationToken)
    {
        var outcome = await participants.RemoveAsync(person, submission.TokenHash, cancellationToken);
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
