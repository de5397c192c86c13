using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Survey.App.Collecting;

namespace Survey.App.Storage.Cloud;

/// <summary>Sealed drafts: partition the assessment, row the derived key.</summary>
internal sealed class TableDraftStore(TableRows drafts) : IDraftStore
{
    /// <inheritdoc/>
    public async Task SaveAsync(
        string assessmentId, ImmutableArray<byte> draftKey, ImmutableArray<byte> sealedDraft, CancellationToken cancellationToken)
    {
        StorageLimits.RequireKey(draftKey.Length, nameof(draftKey));
        StorageLimits.RequireSize(sealedDraft.Length, StorageLimits.SheetBytes, nameof(sealedDraft));
        var row = new TableEntity(TableKey.Of(assessmentId), TableKey.Of(draftKey)).WithBody(sealedDraft.AsSpan());
        await drafts.PutAsync(row, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<byte>?> FindAsync(string assessmentId, ImmutableArray<byte> draftKey, CancellationToken cancellationToken)
    {
        StorageLimits.RequireKey(draftKey.Length, nameof(draftKey));
        var row = await drafts.FindAsync(TableKey.Of(assessmentId), TableKey.Of(draftKey), cancellationToken);
        return row is null ? null : [.. row.Body()];
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string assessmentId, ImmutableArray<byte> draftKey, CancellationToken cancellationToken)
    {
        StorageLimits.RequireKey(draftKey.Length, nameof(draftKey));
        await drafts.DeleteAsync(TableKey.Of(assessmentId), TableKey.Of(draftKey), ETag.All, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteAllAsync(string assessmentId, CancellationToken cancellationToken) =>
        drafts.DeletePartitionAsync(TableKey.Of(assessmentId), cancellationToken);
}
