using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;

namespace Survey.App.Storage.Cloud;

/// <summary>
/// Leads from a link's token hash to the row that it belongs to. Every link is a partition of its own, so that no number of visitors meets in one.
/// </summary>
internal sealed class LinkIndex(TableRows links)
{
    private const string TargetPartition = "TargetPartition", TargetRow = "TargetRow", Batch = "Batch", Row = "link";

    /// <summary>Number of link rows written or deleted at a time.</summary>
    private const int Width = 16;

    /// <summary>
    /// Where the link leads. For a hash that no link has, keys that no row has, made of the hash: reading them takes the same time as reading a row.
    /// </summary>
    public async Task<LinkTarget> FindAsync(LinkKind kind, ImmutableArray<byte> tokenHash, CancellationToken cancellationToken)
    {
        var hash = TableKey.Of(tokenHash);
        var row = await links.FindAsync(Partition(kind, hash), Row, cancellationToken);
        return row is null ? new(hash, hash) : new(row.GetString(TargetPartition)!, row.GetString(TargetRow)!);
    }

    /// <summary>Sets where a link leads.</summary>
    public Task PutAsync(LinkKind kind, ImmutableArray<byte> tokenHash, string targetPartition, string targetRow, CancellationToken cancellationToken) =>
        links.PutAsync(Link(kind, TableKey.Of(tokenHash), targetPartition, targetRow, batch: ""), cancellationToken);

    /// <summary>Adds the links of a batch. False when a hash belongs to another batch; links of this one may then be there.</summary>
    public async Task<bool> AddAllAsync(
        string batch, string targetPartition, IEnumerable<(ImmutableArray<byte> TokenHash, string Row)> targets, CancellationToken cancellationToken)
    {
        var foreign = 0;
        await Parallel.ForEachAsync(targets, Bounded(cancellationToken), async (target, stop) =>
        {
            if (!await links.InsertAsync(Link(LinkKind.Survey, TableKey.Of(target.TokenHash), targetPartition, target.Row, batch), stop))
                Interlocked.Increment(ref foreign);
        });
        return foreign == 0;
    }

    /// <summary>Deletes survey links, of one batch alone when it is given.</summary>
    public Task DeleteAllAsync(IEnumerable<ImmutableArray<byte>> tokenHashes, string? batch, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(tokenHashes, Bounded(cancellationToken), async (tokenHash, stop) =>
        {
            var partition = Partition(LinkKind.Survey, TableKey.Of(tokenHash));
            if (batch is null)
                await links.DeleteAsync(partition, Row, ETag.All, stop);
            else if (await links.FindAsync(partition, Row, stop) is { } found && found.GetString(Batch) == batch)
                await links.DeleteAsync(partition, Row, found.ETag, stop);
        });

    /// <summary>Deletes a link. Does nothing when it is gone.</summary>
    public Task DeleteAsync(LinkKind kind, ImmutableArray<byte> tokenHash, CancellationToken cancellationToken) =>
        links.DeleteAsync(Partition(kind, TableKey.Of(tokenHash)), Row, ETag.All, cancellationToken);

    private static string Partition(LinkKind kind, string hash) => kind == LinkKind.Survey ? $"s-{hash}" : $"r-{hash}";

    private static TableEntity Link(LinkKind kind, string hash, string targetPartition, string targetRow, string batch) =>
        new(Partition(kind, hash), Row) { [TargetPartition] = targetPartition, [TargetRow] = targetRow, [Batch] = batch };

    private static ParallelOptions Bounded(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = Width, CancellationToken = cancellationToken };
}

/// <summary>What a link is for.</summary>
internal enum LinkKind
{
    /// <summary>A respondent's survey.</summary>
    Survey,

    /// <summary>A report.</summary>
    Report,
}

/// <summary>The row that a link leads to.</summary>
/// <param name="Partition">Its partition key.</param>
/// <param name="Row">Its row key.</param>
internal sealed record LinkTarget(string Partition, string Row);
