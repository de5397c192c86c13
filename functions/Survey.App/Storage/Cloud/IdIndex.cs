using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Survey.App.Assessments;

namespace Survey.App.Storage.Cloud;

/// <summary>
/// Ids of assessments by workspace and by state. A row is written before the assessment that it names and deleted after it, so that none is ever
/// missing; one too many, left by a process that ended in between, is passed over by whoever lists, and removed once it is old.
/// </summary>
internal sealed class AssessmentIndex(TableRows index, TimeProvider clock)
{
    // Longer than any write may take: a younger row may name an assessment that is just being written.
    private static readonly TimeSpan Settled = TimeSpan.FromHours(1);

    /// <summary>Partition of a workspace's assessments.</summary>
    public static string OfWorkspace(string workspaceId) => $"w-{TableKey.Of(workspaceId)}";

    /// <summary>Partition of the assessments in a state.</summary>
    public static string OfState(AssessmentState state) => $"s-{state}";

    /// <summary>Notes an assessment.</summary>
    public Task PutAsync(string partition, string assessmentId, CancellationToken cancellationToken) =>
        index.PutAsync(new TableEntity(partition, TableKey.Of(assessmentId)) { ["Id"] = assessmentId }, cancellationToken);

    /// <summary>Forgets an assessment. Does nothing when it is not noted.</summary>
    public Task DeleteAsync(string partition, string assessmentId, CancellationToken cancellationToken) =>
        index.DeleteAsync(partition, TableKey.Of(assessmentId), ETag.All, cancellationToken);

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

    /// <summary>
    /// Removes an entry whose assessment is not as it says, unless it is young or has been written again since it was read.
    /// </summary>
    public async Task RemoveStaleAsync(IndexEntry entry, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - entry.WrittenAt > Settled)
            await index.DeleteAsync(entry.Partition, entry.Key, entry.Version, cancellationToken);
    }
}

/// <summary>One row of the index as read.</summary>
/// <param name="Partition">Its partition.</param>
/// <param name="Key">Its row key, which gives the order.</param>
/// <param name="AssessmentId">The assessment that it names.</param>
/// <param name="Version">Its version.</param>
/// <param name="WrittenAt">When the service stored it.</param>
internal sealed record IndexEntry(string Partition, string Key, string AssessmentId, ETag Version, DateTimeOffset WrittenAt);
