using System.Collections.Immutable;
using Survey.App.Collecting;
using Survey.App.Storage;

namespace Survey.Host.Storage;

/// <summary>Sealed drafts, in the order of their derived keys.</summary>
internal sealed class SqliteDraftStore(SqliteDatabase database) : IDraftStore
{
    /// <inheritdoc/>
    public Task SaveAsync(
        string assessmentId, ImmutableArray<byte> draftKey, ImmutableArray<byte> sealedDraft, CancellationToken cancellationToken)
    {
        StorageLimits.RequireKey(draftKey.Length, nameof(draftKey));
        StorageLimits.RequireSize(sealedDraft.Length, StorageLimits.SheetBytes, nameof(sealedDraft));
        return database.WriteAsync(
            session => session.Execute(
                """
                INSERT INTO drafts (assessment_id, draft_key, sealed) VALUES ($1, $2, $3)
                ON CONFLICT (assessment_id, draft_key) DO UPDATE SET sealed = excluded.sealed
                """,
                assessmentId,
                draftKey.ToColumn(),
                sealedDraft.ToColumn()),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<byte>?> FindAsync(string assessmentId, ImmutableArray<byte> draftKey, CancellationToken cancellationToken)
    {
        StorageLimits.RequireKey(draftKey.Length, nameof(draftKey));
        return database.ReadAsync(
            session => session.First<ImmutableArray<byte>?>(
                "SELECT sealed FROM drafts WHERE assessment_id = $1 AND draft_key = $2",
                row => row.GetImmutableBytes(0),
                assessmentId,
                draftKey.ToColumn()),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string assessmentId, ImmutableArray<byte> draftKey, CancellationToken cancellationToken)
    {
        StorageLimits.RequireKey(draftKey.Length, nameof(draftKey));
        return database.WriteAsync(
            session => session.Execute("DELETE FROM drafts WHERE assessment_id = $1 AND draft_key = $2", assessmentId, draftKey.ToColumn()),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteAllAsync(string assessmentId, CancellationToken cancellationToken) => database.EraseAsync(
        session => session.Execute("DELETE FROM drafts WHERE assessment_id = $1", assessmentId), cancellationToken);
}
