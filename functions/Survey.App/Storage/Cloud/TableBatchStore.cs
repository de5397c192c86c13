using System.Collections.Immutable;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Survey.App.Batches;

namespace Survey.App.Storage.Cloud;

/// <summary>
/// Batches: each a partition that its companies share, as JSON. Listings go through <see cref="IdIndex"/>; the row itself decides what is true.
/// </summary>
internal sealed class TableBatchStore(TableRows batches, IdIndex index) : IBatchStore
{
    private const string Row = "batch";

    /// <inheritdoc/>
    public async Task<bool> AddAsync(Batch batch, CancellationToken cancellationToken)
    {
        // An id may be asked for twice; noting it again under another time would list it twice.
        if (await FindAsync(batch.Id, cancellationToken) is not null)
            return false;
        await NoteAsync(batch, cancellationToken);
        return await batches.InsertAsync(Write(batch), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Versioned<Batch>?> FindAsync(string batchId, CancellationToken cancellationToken) =>
        await batches.FindAsync(TableKey.Of(batchId), Row, cancellationToken) is { } row ? new(Read(row), row.ETag.ToString()) : null;

    /// <inheritdoc/>
    public async Task<bool> UpdateAsync(Batch batch, string etag, CancellationToken cancellationToken)
    {
        if (await FindAsync(batch.Id, cancellationToken) is not { } before || before.ETag != etag)
            return false;
        var next = batch with { WorkspaceId = before.Value.WorkspaceId, CreatedAt = before.Value.CreatedAt };
        await index.PutAsync(IdIndex.OfState(next.State), next.Id, next.Id, cancellationToken);
        if (!await batches.ReplaceAsync(Write(next), new ETag(etag), cancellationToken))
            return false;
        if (before.Value.State != next.State)
            await index.DeleteAsync(IdIndex.OfState(before.Value.State), next.Id, cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public async Task<Page<Batch>> ListAsync(string workspaceId, int maximum, string? continuation, CancellationToken cancellationToken)
    {
        StorageLimits.RequirePage(maximum);
        var after = PageToken.Read(continuation);
        var entries = await index.ReadAsync(IdIndex.OfWorkspace(workspaceId), after, maximum + 1, cancellationToken);
        return await index.PageAsync(
            entries, maximum, ReadAsync, (entry, batch) => batch.WorkspaceId == workspaceId && entry.Key == TableKey.Of(batch.ListingKey()), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Page<Batch>> ListByStateAsync(
        ImmutableArray<BatchState> states, int maximum, string? continuation, CancellationToken cancellationToken)
    {
        StorageLimits.RequirePage(maximum);
        var after = PageToken.Read(continuation);
        var lists = await Task.WhenAll(
            states.Distinct().Select(state => index.ReadAsync(IdIndex.OfState(state), after, maximum + 1, cancellationToken)));
        var entries = lists.SelectMany(list => list).OrderBy(entry => entry.Key, StringComparer.Ordinal).Take(maximum + 1).ToImmutableArray();
        return await index.PageAsync(entries, maximum, ReadAsync, (entry, batch) => entry.Partition == IdIndex.OfState(batch.State), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string batchId, CancellationToken cancellationToken)
    {
        if (await FindAsync(batchId, cancellationToken) is not { Value: var batch })
            return;
        await index.DeleteAsync(IdIndex.OfWorkspace(batch.WorkspaceId), batch.ListingKey(), cancellationToken);
        await batches.DeleteAsync(TableKey.Of(batchId), Row, ETag.All, cancellationToken);
        await index.DeleteAsync(IdIndex.OfState(batch.State), batchId, cancellationToken);
    }

    private static TableEntity Write(Batch batch) =>
        new TableEntity(TableKey.Of(batch.Id), Row).WithBody(JsonSerializer.SerializeToUtf8Bytes(batch, StorageJson.Default.Batch));

    private static Batch Read(TableEntity row) => JsonSerializer.Deserialize(row.Body(), StorageJson.Default.Batch)!;

    private async Task<Batch?> ReadAsync(string batchId, CancellationToken cancellationToken) => (await FindAsync(batchId, cancellationToken))?.Value;

    private Task NoteAsync(Batch batch, CancellationToken cancellationToken) => Task.WhenAll(
        index.PutAsync(IdIndex.OfWorkspace(batch.WorkspaceId), batch.ListingKey(), batch.Id, cancellationToken),
        index.PutAsync(IdIndex.OfState(batch.State), batch.Id, batch.Id, cancellationToken));
}
