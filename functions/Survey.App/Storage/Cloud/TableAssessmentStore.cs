using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Survey.App.Assessments;

namespace Survey.App.Storage.Cloud;

/// <summary>
/// Assessments: each a partition of its own, as JSON, with what other stores change or ask for beside it. Listings go through
/// <see cref="IdIndex"/>, report links through <see cref="LinkIndex"/>; the row itself decides what is true.
/// </summary>
internal sealed class TableAssessmentStore(TableRows assessments, IdIndex index, LinkIndex links, RecentAssessments recent) : IAssessmentStore
{
    private const string Row = "assessment", HasAnswers = "HasAnswers";

    /// <inheritdoc/>
    public async Task<bool> AddAsync(Assessment assessment, CancellationToken cancellationToken)
    {
        await NoteAsync(assessment, cancellationToken);
        return await assessments.InsertAsync(Write(assessment), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Versioned<Assessment>?> FindAsync(string assessmentId, CancellationToken cancellationToken) =>
        await FindRowAsync(TableKey.Of(assessmentId), cancellationToken) is { } row ? new(Read(row), row.ETag.ToString()) : null;

    /// <summary>The assessment as it was at most <see cref="RecentAssessments.Lifetime"/> ago, or null when there is none.</summary>
    public Task<RecentAssessment?> FindRecentAsync(string assessmentId, CancellationToken cancellationToken) =>
        recent.FindAsync(assessmentId, async () => (await FindAsync(assessmentId, cancellationToken))?.Value);

    /// <inheritdoc/>
    public async Task<bool> UpdateAsync(Assessment assessment, string etag, CancellationToken cancellationToken)
    {
        if (await FindAsync(assessment.Id, cancellationToken) is not { } before || before.ETag != etag)
            return false;

        // What is found by the new values is noted first; what was found by the old ones is forgotten last.
        await NoteAsync(assessment, cancellationToken);
        if (!await ChangeAsync(assessment.Id, () => assessments.ReplaceAsync(Write(assessment), new ETag(etag), cancellationToken)))
            return false;
        await ForgetAsync(before.Value, assessment, cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public async Task<Page<Assessment>> ListAsync(
        string workspaceId, int maximum, string? continuation, CancellationToken cancellationToken)
    {
        StorageLimits.RequirePage(maximum);
        var after = PageToken.Read(continuation);
        var entries = await index.ReadAsync(IdIndex.OfWorkspace(workspaceId), after, maximum + 1, cancellationToken);
        return await index.PageAsync(entries, maximum, ReadAsync, (_, assessment) => assessment.WorkspaceId == workspaceId, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Page<Assessment>> ListByStateAsync(
        ImmutableArray<AssessmentState> states, int maximum, string? continuation, CancellationToken cancellationToken)
    {
        StorageLimits.RequirePage(maximum);
        var after = PageToken.Read(continuation);
        var lists = await Task.WhenAll(
            states.Distinct().Select(state => index.ReadAsync(IdIndex.OfState(state), after, maximum + 1, cancellationToken)));
        var entries = lists.SelectMany(list => list).OrderBy(entry => entry.Key, StringComparer.Ordinal).Take(maximum + 1).ToImmutableArray();
        return await index.PageAsync(
            entries, maximum, ReadAsync, (entry, assessment) => entry.Partition == IdIndex.OfState(assessment.State), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Assessment?> FindByReportTokenAsync(ImmutableArray<byte> tokenHash, CancellationToken cancellationToken)
    {
        StorageLimits.RequireKey(tokenHash.Length, nameof(tokenHash));
        var target = await links.FindAsync(LinkKind.Report, tokenHash, cancellationToken);
        var row = await assessments.FindAsync(target.Partition, target.Row, cancellationToken);
        return row is not null && Read(row) is { Report: { } report } assessment
            && CryptographicOperations.FixedTimeEquals(report.TokenHash.AsSpan(), tokenHash.AsSpan())
            ? assessment
            : null;
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string assessmentId, CancellationToken cancellationToken)
    {
        if (await FindAsync(assessmentId, cancellationToken) is not { Value: var assessment })
            return;
        if (assessment.Report is { } report)
            await links.DeleteAsync(LinkKind.Report, report.TokenHash, cancellationToken);
        await index.DeleteAsync(IdIndex.OfWorkspace(assessment.WorkspaceId), assessmentId, cancellationToken);
        await assessments.DeleteAsync(TableKey.Of(assessmentId), Row, ETag.All, cancellationToken);
        recent.Forget(assessmentId);
        await index.DeleteAsync(IdIndex.OfState(assessment.State), assessmentId, cancellationToken);
    }

    /// <summary>Marks the assessment as having answers, whatever else is written to it meanwhile. False when it is gone.</summary>
    public Task<bool> MarkAnsweredAsync(string assessmentId, CancellationToken cancellationToken) =>
        ChangeAsync(
            assessmentId, () => assessments.MergeAsync(new TableEntity(TableKey.Of(assessmentId), Row) { [HasAnswers] = true }, cancellationToken));

    private static TableEntity Write(Assessment assessment) =>
        new TableEntity(TableKey.Of(assessment.Id), Row) { [HasAnswers] = assessment.HasAnswers }
            .WithBody(JsonSerializer.SerializeToUtf8Bytes(assessment, StorageJson.Default.Assessment));

    // The property, which a submission sets without rewriting the document, says whether there are answers.
    private static Assessment Read(TableEntity row) =>
        JsonSerializer.Deserialize(row.Body(), StorageJson.Default.Assessment)! with { HasAnswers = row.GetBoolean(HasAnswers) ?? false };

    // A change whose answer was lost may have been made.
    private async Task<bool> ChangeAsync(string assessmentId, Func<Task<bool>> change)
    {
        try
        {
            return await change();
        }
        finally
        {
            recent.Forget(assessmentId);
        }
    }

    private Task<TableEntity?> FindRowAsync(string key, CancellationToken cancellationToken) => assessments.FindAsync(key, Row, cancellationToken);

    private async Task NoteAsync(Assessment assessment, CancellationToken cancellationToken)
    {
        if (assessment.Report is { } report)
            await links.PutAsync(LinkKind.Report, report.TokenHash, TableKey.Of(assessment.Id), Row, cancellationToken);
        await Task.WhenAll(
            index.PutAsync(IdIndex.OfWorkspace(assessment.WorkspaceId), assessment.Id, assessment.Id, cancellationToken),
            index.PutAsync(IdIndex.OfState(assessment.State), assessment.Id, assessment.Id, cancellationToken));
    }

    private async Task ForgetAsync(Assessment before, Assessment after, CancellationToken cancellationToken)
    {
        if (before.State != after.State)
            await index.DeleteAsync(IdIndex.OfState(before.State), before.Id, cancellationToken);
        if (before.WorkspaceId != after.WorkspaceId)
            await index.DeleteAsync(IdIndex.OfWorkspace(before.WorkspaceId), before.Id, cancellationToken);
        if (before.Report is { } old && !(after.Report is { } now && now.TokenHash.AsSpan().SequenceEqual(old.TokenHash.AsSpan())))
            await links.DeleteAsync(LinkKind.Report, old.TokenHash, cancellationToken);
    }

    private async Task<Assessment?> ReadAsync(string assessmentId, CancellationToken cancellationToken) =>
        (await FindAsync(assessmentId, cancellationToken))?.Value;
}
