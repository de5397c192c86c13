using System.Collections.Immutable;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Survey.App.Batches;

namespace Survey.App.Storage.Cloud;

/// <summary>
/// Companies of batches: one row each in their batch's partition. Answers and scores have no bound that a row could keep and are blobs, written before the
/// row that speaks of them and deleted after it.
/// </summary>
internal sealed class TableBatchItemStore(TableRows batches, BlobFolder contents) : IBatchItemStore
{
    private const string Item = "i.", AfterItems = "i/", State = "State";
    private const int WritesAtATime = 16;

    /// <inheritdoc/>
    public async Task<bool> AddAsync(string batchId, ImmutableArray<NewBatchItem> items, CancellationToken cancellationToken)
    {
        BatchItemRules.RequireAddable(batchId, items);
        if (items.IsEmpty)
            return true;
        if (await FindAsync(batchId, items[0].Item.Id, cancellationToken) is not null)
            return false;
        var options = new ParallelOptions { MaxDegreeOfParallelism = WritesAtATime, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(items, options, async (item, stop) =>
            await contents.PutAsync(AnswersOf(batchId, item.Item.Id), item.Answers, "application/octet-stream", stop));
        return await batches.InsertAllAsync([.. items.Select(item => Write(item.Item))], cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Versioned<BatchItem>?> FindAsync(string batchId, string itemId, CancellationToken cancellationToken) =>
        await batches.FindAsync(TableKey.Of(batchId), Key(itemId), cancellationToken) is { } row ? new(Read(row), row.ETag.ToString()) : null;

    /// <inheritdoc/>
    public async Task<Page<BatchItem>> ListAsync(string batchId, int maximum, string? continuation, CancellationToken cancellationToken)
    {
        StorageLimits.RequirePage(maximum);
        var filter = ItemsAfter(batchId, Item + PageToken.Read(continuation));
        var rows = await batches.ReadAsync(filter, Math.Min(maximum + 1, StorageLimits.PageItems), null, cancellationToken)
            .Take(maximum + 1)
            .ToListAsync(cancellationToken);
        var last = rows.Count > maximum ? PageToken.After(rows[maximum - 1].RowKey[Item.Length..]) : null;
        return new([.. rows.Take(maximum).Select(Read)], last);
    }

    /// <inheritdoc/>
    public async Task<BatchCounts> CountAsync(string batchId, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var row in batches.ReadAsync(ItemsAfter(batchId, Item), StorageLimits.PageItems, [State], cancellationToken))
            counts[row.GetString(State)!] = counts.GetValueOrDefault(row.GetString(State)!) + 1;
        return BatchCounts.Of(state => counts.GetValueOrDefault(state.ToString()));
    }

    /// <inheritdoc/>
    public async Task<bool> HasWaitingAsync(string batchId, string near, CancellationToken cancellationToken)
    {
        var waiting = nameof(BatchItemState.Waiting);
        var partition = TableKey.Of(batchId);
        return await AnyAsync(TableRows.Filter($"PartitionKey eq {partition} and RowKey gt {Key(near)} and RowKey lt {AfterItems} and State eq {waiting}"), cancellationToken)
            || await AnyAsync(TableRows.Filter($"PartitionKey eq {partition} and RowKey gt {Item} and RowKey le {Key(near)} and State eq {waiting}"), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> UpdateAsync(BatchItem item, string etag, CancellationToken cancellationToken) =>
        batches.ReplaceAsync(Write(item), new ETag(etag), cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> FinishAsync(BatchItem item, string etag, string? scores, CancellationToken cancellationToken)
    {
        // The scores come first: whoever reads that the company has ended must find them. They are the same whoever makes them.
        if (scores is not null)
            await contents.PutAsync(ScoresOf(item.BatchId, item.Id), BinaryData.FromString(scores).ToMemory(), "application/json", cancellationToken);
        if (!await UpdateAsync(item, etag, cancellationToken))
        {
            if (await FindAsync(item.BatchId, item.Id, cancellationToken) is null)
                await contents.DeleteAsync(ScoresOf(item.BatchId, item.Id), cancellationToken);
            return false;
        }

        await contents.DeleteAsync(AnswersOf(item.BatchId, item.Id), cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>?> FindAnswersAsync(string batchId, string itemId, CancellationToken cancellationToken) =>
        (await contents.FindAsync(AnswersOf(batchId, itemId), cancellationToken))?.ToMemory();

    /// <inheritdoc/>
    public async Task<string?> FindScoresAsync(string batchId, string itemId, CancellationToken cancellationToken) =>
        (await contents.FindAsync(ScoresOf(batchId, itemId), cancellationToken))?.ToString();

    /// <inheritdoc/>
    public async Task DeleteAllAsync(string batchId, CancellationToken cancellationToken)
    {
        await contents.DeleteAllAsync($"{TableKey.Of(batchId)}/", cancellationToken);
        var rows = await batches.ReadAsync(ItemsAfter(batchId, Item), StorageLimits.PageItems, TableRows.KeysAlone, cancellationToken).ToListAsync(cancellationToken);
        await batches.DeleteAllAsync(rows, cancellationToken);
    }

    private static string Key(string itemId) => Item + TableKey.Of(itemId);

    private static string AnswersOf(string batchId, string itemId) => $"{TableKey.Of(batchId)}/{TableKey.Of(itemId)}.answers";

    private static string ScoresOf(string batchId, string itemId) => $"{TableKey.Of(batchId)}/{TableKey.Of(itemId)}.json";

    private static string ItemsAfter(string batchId, string row) =>
        TableRows.Filter($"PartitionKey eq {TableKey.Of(batchId)} and RowKey gt {row} and RowKey lt {AfterItems}");

    private static TableEntity Write(BatchItem item) => new TableEntity(TableKey.Of(item.BatchId), Key(item.Id)) { [State] = item.State.ToString() }
        .WithBody(JsonSerializer.SerializeToUtf8Bytes(item, StorageJson.Default.BatchItem));

    private static BatchItem Read(TableEntity row) => JsonSerializer.Deserialize(row.Body(), StorageJson.Default.BatchItem)!;

    private async Task<bool> AnyAsync(string filter, CancellationToken cancellationToken) =>
        await batches.ReadAsync(filter, 1, TableRows.KeysAlone, cancellationToken).AnyAsync(cancellationToken);
}
