using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Survey.App.Batches;
using Survey.App.Storage;

namespace Survey.Host.Storage;

/// <summary>Batches as JSON documents, with the columns beside them that listings need.</summary>
internal sealed class SqliteBatchStore(SqliteDatabase database) : IBatchStore
{
    /// <inheritdoc/>
    public Task<bool> AddAsync(Batch batch, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
            "INSERT INTO batches (id, workspace_id, listing_key, state, etag, document) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING",
            batch.Id,
            batch.WorkspaceId,
            batch.ListingKey(),
            batch.State.ToString(),
            SqliteValues.NewETag(),
            Write(batch)) == 1,
        cancellationToken);

    /// <inheritdoc/>
    public Task<Versioned<Batch>?> FindAsync(string batchId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.First(
            "SELECT document, etag FROM batches WHERE id = $1", row => new Versioned<Batch>(Read(row), row.GetString(1)), batchId),
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> UpdateAsync(Batch batch, string etag, CancellationToken cancellationToken) =>
        // Once every company has ended, the log must not hold their answers any longer either.
        batch.State == BatchState.Finished
            ? database.EraseAsync(session => Update(session, batch, etag), cancellationToken)
            : database.WriteAsync(session => Update(session, batch, etag), cancellationToken);

    /// <inheritdoc/>
    public async Task<Page<Batch>> ListAsync(string workspaceId, int maximum, string? continuation, CancellationToken cancellationToken)
    {
        StorageLimits.RequirePage(maximum);
        var after = PageToken.Read(continuation);
        var rows = await database.ReadAsync(
            session => session.List(
                "SELECT document FROM batches WHERE workspace_id = $1 AND listing_key > $2 ORDER BY listing_key LIMIT $3", Read, workspaceId, after, maximum + 1),
            cancellationToken);
        return rows.ToPage(maximum, batch => batch.ListingKey());
    }

    /// <inheritdoc/>
    public async Task<Page<Batch>> ListByStateAsync(
        ImmutableArray<BatchState> states, int maximum, string? continuation, CancellationToken cancellationToken)
    {
        StorageLimits.RequirePage(maximum);
        var after = PageToken.Read(continuation);
        var names = JsonSerializer.Serialize(states.Select(state => state.ToString()));
        var rows = await database.ReadAsync(
            session => session.List(
                "SELECT document FROM batches WHERE state IN (SELECT value FROM json_each($1)) AND id > $2 ORDER BY id LIMIT $3", Read, names, after, maximum + 1),
            cancellationToken);
        return rows.ToPage(maximum, batch => batch.Id);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string batchId, CancellationToken cancellationToken) => database.EraseAsync(
        session => session.Execute("DELETE FROM batches WHERE id = $1", batchId), cancellationToken);

    private static bool Update(SqliteSession session, Batch batch, string etag)
    {
        if (session.First("SELECT document FROM batches WHERE id = $1 AND etag = $2", Read, batch.Id, etag) is not { } before)
            return false;
        var next = batch with { WorkspaceId = before.WorkspaceId, CreatedAt = before.CreatedAt };
        return session.Execute(
            "UPDATE batches SET state = $2, etag = $3, document = $4 WHERE id = $1", batch.Id, next.State.ToString(), SqliteValues.NewETag(), Write(next)) == 1;
    }

    private static string Write(Batch batch) => JsonSerializer.Serialize(batch, StorageJson.Default.Batch);

    private static Batch Read(SqliteDataReader row) => JsonSerializer.Deserialize(row.GetString(0), StorageJson.Default.Batch)!;
}
