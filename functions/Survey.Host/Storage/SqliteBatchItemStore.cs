using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Survey.App.Batches;
using Survey.App.Storage;

namespace Survey.Host.Storage;

/// <summary>
/// Companies of batches as JSON documents; their answers and scores in tables of their own, so that reading the standing of thousands does not pass over
/// them. A company ends in one transaction. Its answers are overwritten where they stood; the log is emptied of them with the end of
/// the batch, which is a matter of seconds, since doing so for every company would take most of them.
/// </summary>
internal sealed class SqliteBatchItemStore(SqliteDatabase database) : IBatchItemStore
{
    private const string Waiting = nameof(BatchItemState.Waiting);

    /// <inheritdoc/>
    public Task<bool> AddAsync(string batchId, ImmutableArray<NewBatchItem> items, CancellationToken cancellationToken)
    {
        BatchItemRules.RequireAddable(batchId, items);
        return database.WriteAsync(session => Add(session, items), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Versioned<BatchItem>?> FindAsync(string batchId, string itemId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.First(
            "SELECT document, etag FROM batch_items WHERE batch_id = $1 AND id = $2",
            row => new Versioned<BatchItem>(Read(row), row.GetString(1)),
            batchId,
            itemId),
        cancellationToken);

    /// <inheritdoc/>
    public async Task<Page<BatchItem>> ListAsync(string batchId, int maximum, string? continuation, CancellationToken cancellationToken)
    {
        StorageLimits.RequirePage(maximum);
        var after = PageToken.Read(continuation);
        var rows = await database.ReadAsync(
            session => session.List(
                "SELECT document FROM batch_items WHERE batch_id = $1 AND id > $2 ORDER BY id LIMIT $3", Read, batchId, after, maximum + 1),
            cancellationToken);
        return rows.ToPage(maximum, item => item.Id);
    }

    /// <inheritdoc/>
    public async Task<BatchCounts> CountAsync(string batchId, CancellationToken cancellationToken)
    {
        var counts = await database.ReadAsync(
            session => session.List(
                "SELECT state, count(*) FROM batch_items WHERE batch_id = $1 GROUP BY state",
                row => KeyValuePair.Create(row.GetString(0), row.GetInt32(1)),
                batchId),
            cancellationToken);
        var byState = counts.ToDictionary(StringComparer.Ordinal);
        return BatchCounts.Of(state => byState.GetValueOrDefault(state.ToString()));
    }

    /// <inheritdoc/>
    public Task<bool> HasWaitingAsync(string batchId, string near, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.First("SELECT 1 FROM batch_items WHERE batch_id = $1 AND state = $2 LIMIT 1", row => true, batchId, Waiting), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> UpdateAsync(BatchItem item, string etag, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Update(session, item, etag), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> FinishAsync(BatchItem item, string etag, string? scores, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            if (!Update(session, item, etag))
                return false;
            if (scores is not null)
                session.Execute("INSERT OR REPLACE INTO batch_scores (batch_id, id, scores) VALUES ($1, $2, $3)", item.BatchId, item.Id, scores);
            session.Execute("DELETE FROM batch_answers WHERE batch_id = $1 AND id = $2", item.BatchId, item.Id);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> FindAnswersAsync(string batchId, string itemId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.First<ReadOnlyMemory<byte>?>(
            "SELECT answers FROM batch_answers WHERE batch_id = $1 AND id = $2", row => row.GetFieldValue<byte[]>(0), batchId, itemId),
        cancellationToken);

    /// <inheritdoc/>
    public Task<string?> FindScoresAsync(string batchId, string itemId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.First("SELECT scores FROM batch_scores WHERE batch_id = $1 AND id = $2", row => row.GetString(0), batchId, itemId),
        cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAllAsync(string batchId, CancellationToken cancellationToken) => database.EraseAsync(
        session => session.Execute("DELETE FROM batch_answers WHERE batch_id = $1", batchId)
            + session.Execute("DELETE FROM batch_scores WHERE batch_id = $1", batchId)
            + session.Execute("DELETE FROM batch_items WHERE batch_id = $1", batchId),
        cancellationToken);

    private static bool Add(SqliteSession session, ImmutableArray<NewBatchItem> items)
    {
        if (items.Any(item => session.First("SELECT 1 FROM batch_items WHERE batch_id = $1 AND id = $2", row => true, item.Item.BatchId, item.Item.Id)))
            return false;
        foreach (var (item, answers) in items)
        {
            session.Execute(
                "INSERT INTO batch_items (batch_id, id, state, etag, document) VALUES ($1, $2, $3, $4, $5)",
                item.BatchId,
                item.Id,
                item.State.ToString(),
                SqliteValues.NewETag(),
                Write(item));
            session.Execute("INSERT INTO batch_answers (batch_id, id, answers) VALUES ($1, $2, $3)", item.BatchId, item.Id, answers.ToArray());
        }

        return true;
    }

    private static bool Update(SqliteSession session, BatchItem item, string etag) => session.Execute(
        "UPDATE batch_items SET state = $4, etag = $5, document = $6 WHERE batch_id = $1 AND id = $2 AND etag = $3",
        item.BatchId,
        item.Id,
        etag,
        item.State.ToString(),
        SqliteValues.NewETag(),
        Write(item)) == 1;

    private static string Write(BatchItem item) => JsonSerializer.Serialize(item, StorageJson.Default.BatchItem);

    private static BatchItem Read(SqliteDataReader row) => JsonSerializer.Deserialize(row.GetString(0), StorageJson.Default.BatchItem)!;
}
