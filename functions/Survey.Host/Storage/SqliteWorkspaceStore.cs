using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Survey.App.Storage;
using Survey.App.Workspaces;

namespace Survey.Host.Storage;

/// <summary>Workspaces, their logos and the hashes of their keys.</summary>
internal sealed class SqliteWorkspaceStore(SqliteDatabase database) : IWorkspaceStore
{
    /// <inheritdoc/>
    public Task<bool> AddAsync(Workspace workspace, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
            "INSERT INTO workspaces (id, document) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING", workspace.Id, Write(workspace)) == 1,
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> UpdateAsync(Workspace workspace, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute("UPDATE workspaces SET document = $2 WHERE id = $1", workspace.Id, Write(workspace)) == 1, cancellationToken);

    /// <inheritdoc/>
    public Task<Workspace?> FindAsync(string workspaceId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.First("SELECT document FROM workspaces WHERE id = $1", Read, workspaceId), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<Workspace>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync(
        session => session.List("SELECT document FROM workspaces ORDER BY id", Read), cancellationToken);

    /// <inheritdoc/>
    public Task SaveLogoAsync(string workspaceId, ImmutableArray<byte> logo, CancellationToken cancellationToken)
    {
        StorageLimits.RequireSize(logo.Length, StorageLimits.LogoBytes, nameof(logo));
        return database.WriteAsync(
            session => session.Execute(
                "INSERT INTO logos (workspace_id, picture) VALUES ($1, $2) ON CONFLICT (workspace_id) DO UPDATE SET picture = excluded.picture",
                workspaceId,
                logo.ToColumn()),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<byte>?> FindLogoAsync(string workspaceId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.First<ImmutableArray<byte>?>(
            "SELECT picture FROM logos WHERE workspace_id = $1", row => row.GetImmutableBytes(0), workspaceId),
        cancellationToken);

    /// <inheritdoc/>
    public Task DeleteLogoAsync(string workspaceId, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute("DELETE FROM logos WHERE workspace_id = $1", workspaceId), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AddKeyAsync(ApiKey key, CancellationToken cancellationToken)
    {
        StorageLimits.RequireKey(key.Hash.Length, nameof(key));
        return database.WriteAsync(
            session => session.Execute(
                "INSERT INTO api_keys (id, workspace_id, hash, created_at, revoked_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
                key.Id,
                key.WorkspaceId,
                key.Hash.ToColumn(),
                key.CreatedAt.ToColumn(),
                key.RevokedAt?.ToColumn()) == 1,
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ApiKey?> FindKeyAsync(string keyId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.First("SELECT id, workspace_id, hash, created_at, revoked_at FROM api_keys WHERE id = $1", ReadKey, keyId),
        cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<ApiKey>> ListKeysAsync(string workspaceId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.List(
            "SELECT id, workspace_id, hash, created_at, revoked_at FROM api_keys WHERE workspace_id = $1 ORDER BY id", ReadKey, workspaceId),
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RevokeKeyAsync(string keyId, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute("UPDATE api_keys SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL", keyId, now.ToColumn()) == 1,
        cancellationToken);

    private static string Write(Workspace workspace) => JsonSerializer.Serialize(workspace, StorageJson.Default.Workspace);

    private static Workspace Read(SqliteDataReader row) => JsonSerializer.Deserialize(row.GetString(0), StorageJson.Default.Workspace)!;

    private static ApiKey ReadKey(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetImmutableBytes(2), row.GetInstant(3), row.IsDBNull(4) ? null : row.GetInstant(4));
}
