using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Survey.App.Storage.Cloud;

/// <summary>
/// One table. Makes it on the first write, says "exists", "changed" and "gone" by return values, and lets every other fault through, so that the
/// queue retries. The client repeats a request whose answer was lost; a write that meets its own earlier attempt counts as done.
/// </summary>
internal sealed class TableRows(TableClient table)
{
    /// <summary>Reads a row's keys and nothing else.</summary>
    public static readonly ImmutableArray<string> KeysAlone = ["PartitionKey", "RowKey"];

    private const string WriteId = "Write";

    /// <summary>The row, or null.</summary>
    public async Task<TableEntity?> FindAsync(string partition, string row, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>Adds the row. False when one of its key exists.</summary>
    public async Task<bool> InsertAsync(TableEntity row, CancellationToken cancellationToken)
    {
        var write = Sign(row);
        try
        {
            await WithTableAsync(() => table.AddEntityAsync(row, cancellationToken), cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return await WasWrittenByAsync(write, row, cancellationToken);
        }
    }

    /// <summary>Adds the row or replaces the one of its key, whatever it held.</summary>
    public Task PutAsync(TableEntity row, CancellationToken cancellationToken) =>
        WithTableAsync(() => table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken), cancellationToken);

    /// <summary>Replaces the row if it is still at the version given. False when it has changed or is gone.</summary>
    public async Task<bool> ReplaceAsync(TableEntity row, ETag version, CancellationToken cancellationToken)
    {
        var write = Sign(row);
        try
        {
            await table.UpdateEntityAsync(row, version, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 412)
        {
            return await WasWrittenByAsync(write, row, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return false;
        }
    }

    /// <summary>Sets the properties given and leaves the others. False when there is no such row.</summary>
    public async Task<bool> MergeAsync(TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return false;
        }
    }

    /// <summary>Deletes the row, if a version is given only that one. Does nothing when it is gone or has changed.</summary>
    public Task DeleteAsync(string partition, string row, ETag version, CancellationToken cancellationToken) =>
        TryDeleteAsync(partition, row, version, cancellationToken);

    /// <summary>Deletes the row if it is still at the version given. False when it has changed; true also when it is gone.</summary>
    public async Task<bool> TryDeleteAsync(string partition, string row, ETag version, CancellationToken cancellationToken)
    {
        try
        {
            await table.DeleteEntityAsync(partition, row, version, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 412)
        {
            return false;
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return true;
        }
    }

    /// <summary>Adds rows of one partition, at most 100, all or none. False when one of their keys exists.</summary>
    public async Task<bool> InsertAllAsync(IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        var write = Sign([.. rows]);
        try
        {
            var actions = rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row));
            await WithTableAsync(() => table.SubmitTransactionAsync(actions, cancellationToken), cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return await WasWrittenByAsync(write, rows[0], cancellationToken);
        }
    }

    /// <summary>Sets properties of rows of one partition, a hundred at a time. Rows that are gone are passed over.</summary>
    public Task MergeAllAsync(IEnumerable<TableEntity> rows, CancellationToken cancellationToken) =>
        SubmitAsync(TableTransactionActionType.UpdateMerge, rows, row => MergeAsync(row, cancellationToken), cancellationToken);

    /// <summary>Deletes rows of one partition, a hundred at a time. Rows that are gone are passed over.</summary>
    public Task DeleteAllAsync(IEnumerable<TableEntity> rows, CancellationToken cancellationToken) => SubmitAsync(
        TableTransactionActionType.Delete,
        rows,
        row => DeleteAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken),
        cancellationToken);

    /// <summary>Deletes every row of a partition.</summary>
    public async Task DeletePartitionAsync(string partition, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(Filter($"PartitionKey eq {partition}"), StorageLimits.PageItems, KeysAlone, cancellationToken)
            .ToListAsync(cancellationToken);
        await DeleteAllAsync(rows, cancellationToken);
    }

    /// <summary>The rows that meet the filter, in the order of their keys, read page by page as they are asked for. None when there is no table.</summary>
    /// <param name="filter">Made by <see cref="Filter"/>.</param>
    /// <param name="page">Rows to read at a time, 1 to 1000.</param>
    /// <param name="properties">What to read; null for everything.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async IAsyncEnumerable<TableEntity> ReadAsync(
        string filter, int page, IEnumerable<string>? properties, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var rows = table.QueryAsync<TableEntity>(filter, page, properties, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(rows))
            yield return rows.Current;
    }

    /// <summary>A filter with its values quoted.</summary>
    public static string Filter(FormattableString filter) => TableClient.CreateQueryFilter(filter);

    private static async Task<bool> MoveNextAsync(IAsyncEnumerator<TableEntity> rows)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == TableErrorCode.TableNotFound)
        {
            return false;
        }
    }

    private static string Sign(params ReadOnlySpan<TableEntity> rows)
    {
        var write = Guid.NewGuid().ToString("n");
        foreach (var row in rows)
            row[WriteId] = write;
        return write;
    }

    private async Task SubmitAsync(
        TableTransactionActionType action, IEnumerable<TableEntity> rows, Func<TableEntity, Task> one, CancellationToken cancellationToken)
    {
        foreach (var batch in rows.Chunk(StorageLimits.BatchRows))
        {
            try
            {
                await table.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(action, row, ETag.All)), cancellationToken);
            }
            catch (RequestFailedException fault) when (fault.Status == 404)
            {
                // Somebody else deletes the same rows: one that is gone fails the whole transaction.
                foreach (var row in batch)
                    await one(row);
            }
        }
    }

    private async Task<bool> WasWrittenByAsync(string write, TableEntity row, CancellationToken cancellationToken)
    {
        var found = await FindAsync(row.PartitionKey, row.RowKey, cancellationToken);
        return found is not null && found.TryGetValue(WriteId, out var id) && (string)id == write;
    }

    private async Task WithTableAsync(Func<Task> write, CancellationToken cancellationToken)
    {
        try
        {
            await write();
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == TableErrorCode.TableNotFound)
        {
            await table.CreateIfNotExistsAsync(cancellationToken);
            await write();
        }
    }
}
