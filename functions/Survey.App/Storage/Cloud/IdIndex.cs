using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;

namespace Survey.App.Storage.Cloud;

/// <summary>
/// Ids of rows of another table, by what they are listed by: a workspace, a state. An entry is written before the row that it names and deleted after it,
/// so that none is ever missing; one too many, left by a process that ended in between, is passed over by whoever lists, and removed once it is old.
/// </summary>
internal sealed class IdIndex(TableRows index, TimeProvider clock)
{
    private const int ReadsAtATime = 16;

    // Longer than any write may take: a younger entry may name a row that is just being written.
    private static readonly TimeSpan Settled = TimeSpan.FromHours(1);

    /// <summary>Partition of what belongs to a workspace.</summary>
    public static string OfWorkspace(string workspaceId) => $"w-{TableKey.Of(workspaceId)}";

    /// <summary>Partition of what is in a state.</summary>
    public static string OfState<TState>(TState state)
        where TState : struct, Enum => $"s-{state}";

    /// <summary>Notes an id.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="key">The text that gives the order.</param>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task PutAsync(string partition, string key, string id, CancellationToken cancellationToken) =>
        index.PutAsync(new TableEntity(partition, TableKey.Of(key)) { ["Id"] = id }, cancellationToken);

    /// <summary>Forgets an id by its key. Does nothing when it is not noted.</summary>
    public Task DeleteAsync(string partition, string key, CancellationToken cancellationToken) =>
        index.DeleteAsync(partition, TableKey.Of(key), ETag.All, cancellationToken);

    /// <summary>The next ids of a partition, in the order of their keys.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="after">Key to begin after; the empty text for the start.</param>
    /// <param name="maximum">Most to read.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<ImmutableArray<IndexEntry>> ReadAsync(string partition, string after, int maximum, CancellationToken cancellationToken)
    {
        var filter = TableRows.Filter($"PartitionKey eq {partition} and RowKey gt {after}");
        var rows = await index.ReadAsync(filter, Math.Min(maximum, StorageLimits.PageItems), null, cancellationToken)
            .Take(maximum)
            .Select(row => new IndexEntry(partition, row.RowKey, row.GetString("Id")!, row.ETag, row.Timestamp ?? DateTimeOffset.MaxValue))
            .ToArrayAsync(cancellationToken);
        return [.. rows];
    }

    /// <summary>The page that entries stand for, of which one more than <paramref name="maximum"/> was asked for.</summary>
    /// <param name="entries">The entries, in order.</param>
    /// <param name="maximum">Most on the page.</param>
    /// <param name="read">Reads what an id names; null when it is gone.</param>
    /// <param name="agrees">Whether what was read belongs under the entry.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<Page<T>> PageAsync<T>(
        ImmutableArray<IndexEntry> entries, int maximum, Func<string, CancellationToken, Task<T?>> read, Func<IndexEntry, T, bool> agrees,
        CancellationToken cancellationToken)
        where T : class
    {
        var shown = entries.Length > maximum ? entries[..maximum] : entries;
        var found = new T?[shown.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtATime, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, shown.Length, options, async (i, stop) =>
        {
            found[i] = await read(shown[i].Id, stop) is { } value && agrees(shown[i], value) ? value : null;
            if (found[i] is null)
                await RemoveStaleAsync(shown[i], stop);
        });
        return new([.. found.OfType<T>()], entries.Length > maximum ? PageToken.After(shown[^1].Key) : null);
    }

    // Not while it is young, nor when it has been written again since it was read.
    private async Task RemoveStaleAsync(IndexEntry entry, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - entry.WrittenAt > Settled)
            await index.DeleteAsync(entry.Partition, entry.Key, entry.Version, cancellationToken);
    }
}

/// <summary>One entry of an index as read.</summary>
/// <param name="Partition">Its partition.</param>
/// <param name="Key">Its row key, which gives the order.</param>
/// <param name="Id">The id that it names.</param>
/// <param name="Version">Its version.</param>
/// <param name="WrittenAt">When the service stored it.</param>
internal sealed record IndexEntry(string Partition, string Key, string Id, ETag Version, DateTimeOffset WrittenAt);
