using System.Collections.Immutable;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Survey.App.Workspaces;

namespace Survey.App.Storage.Cloud;

/// <summary>
/// Workspaces, each a partition that also holds its logo and lists the ids of its keys. A key is a partition of its own, found by its id with one read; a second row claims
/// its hash.
/// </summary>
internal sealed class TableWorkspaceStore(TableRows workspaces, TableRows keys) : IWorkspaceStore
{
    private const string Row = "workspace", LogoRow = "logo", KeyRow = "key", HashRow = "hash", Listed = "key.", AfterListed = "key/", KeyId = "KeyId";

    /// <inheritdoc/>
    public Task<bool> AddAsync(Workspace workspace, CancellationToken cancellationToken) => workspaces.InsertAsync(Write(workspace), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> UpdateAsync(Workspace workspace, CancellationToken cancellationToken) =>
        workspaces.ReplaceAsync(Write(workspace), ETag.All, cancellationToken);

    /// <inheritdoc/>
    public async Task<Workspace?> FindAsync(string workspaceId, CancellationToken cancellationToken) =>
        await workspaces.FindAsync(TableKey.Of(workspaceId), Row, cancellationToken) is { } row ? Read(row) : null;

    /// <inheritdoc/>
    public async Task<ImmutableArray<Workspace>> ListAsync(CancellationToken cancellationToken)
    {
        // The whole table, workspaces and lists of keys: some rows a consultant.
        var found = await workspaces.ReadAsync(TableRows.Filter($"RowKey eq {Row}"), StorageLimits.PageItems, null, cancellationToken)
            .Select(Read)
            .ToListAsync(cancellationToken);
        return [.. found.OrderBy(workspace => workspace.Id, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task SaveLogoAsync(string workspaceId, ImmutableArray<byte> logo, CancellationToken cancellationToken)
    {
        StorageLimits.RequireSize(logo.Length, StorageLimits.LogoBytes, nameof(logo));
        await workspaces.PutAsync(new TableEntity(TableKey.Of(workspaceId), LogoRow).WithBody(logo.AsSpan()), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<byte>?> FindLogoAsync(string workspaceId, CancellationToken cancellationToken) =>
        await workspaces.FindAsync(TableKey.Of(workspaceId), LogoRow, cancellationToken) is { } row ? [.. row.Body()] : null;

    /// <inheritdoc/>
    public Task DeleteLogoAsync(string workspaceId, CancellationToken cancellationToken) =>
        workspaces.DeleteAsync(TableKey.Of(workspaceId), LogoRow, ETag.All, cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> AddKeyAsync(ApiKey key, CancellationToken cancellationToken)
    {
        StorageLimits.RequireKey(key.Hash.Length, nameof(key));
        if (await FindKeyAsync(key.Id, cancellationToken) is not null || !await ClaimHashAsync(key, cancellationToken))
            return false;
        var listed = new TableEntity(TableKey.Of(key.WorkspaceId), Listed + TableKey.Of(key.Id)) { [KeyId] = key.Id };
        await workspaces.PutAsync(listed, cancellationToken);
        return await keys.InsertAsync(Write(key), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ApiKey?> FindKeyAsync(string keyId, CancellationToken cancellationToken) =>
        await keys.FindAsync(TableKey.Of(keyId), KeyRow, cancellationToken) is { } row ? ReadKey(row) : null;

    /// <inheritdoc/>
    public async Task<ImmutableArray<ApiKey>> ListKeysAsync(string workspaceId, CancellationToken cancellationToken)
    {
        var filter = TableRows.Filter($"PartitionKey eq {TableKey.Of(workspaceId)} and RowKey gt {Listed} and RowKey lt {AfterListed}");
        var ids = await workspaces.ReadAsync(filter, StorageLimits.PageItems, null, cancellationToken)
            .Select(row => row.GetString(KeyId)!)
            .ToListAsync(cancellationToken);
        var found = await Task.WhenAll(ids.Select(id => FindKeyAsync(id, cancellationToken)));
        return [.. found.OfType<ApiKey>().Where(key => key.WorkspaceId == workspaceId).OrderBy(key => key.Id, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task<bool> RevokeKeyAsync(string keyId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // A key changes once in its life: who loses the race finds it revoked.
        return await keys.FindAsync(TableKey.Of(keyId), KeyRow, cancellationToken) is { } row
            && ReadKey(row) is { RevokedAt: null } key
            && await keys.ReplaceAsync(Write(key with { RevokedAt = now }), row.ETag, cancellationToken);
    }

    // A claim without its key was left by a process that ended in between; the next to come takes it over.
    private async Task<bool> ClaimHashAsync(ApiKey key, CancellationToken cancellationToken)
    {
        var claim = new TableEntity($"h-{TableKey.Of(key.Hash)}", HashRow) { [KeyId] = key.Id };
        if (await keys.InsertAsync(claim, cancellationToken))
            return true;
        return await keys.FindAsync(claim.PartitionKey, HashRow, cancellationToken) is { } held
            && (await FindKeyAsync(held.GetString(KeyId)!, cancellationToken) is not { } holder
                || !holder.Hash.AsSpan().SequenceEqual(key.Hash.AsSpan()))
            && await keys.ReplaceAsync(claim, held.ETag, cancellationToken);
    }

    private static TableEntity Write(Workspace workspace) => new TableEntity(TableKey.Of(workspace.Id), Row)
        .WithBody(JsonSerializer.SerializeToUtf8Bytes(workspace, StorageJson.Default.Workspace));

    private static TableEntity Write(ApiKey key) => new TableEntity(TableKey.Of(key.Id), KeyRow)
        .WithBody(JsonSerializer.SerializeToUtf8Bytes(key, StorageJson.Default.ApiKey));

    private static Workspace Read(TableEntity row) => JsonSerializer.Deserialize(row.Body(), StorageJson.Default.Workspace)!;

    private static ApiKey ReadKey(TableEntity row) => JsonSerializer.Deserialize(row.Body(), StorageJson.Default.ApiKey)!;
}
