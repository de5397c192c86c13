using System.Collections.Immutable;
using Survey.App.Storage;

namespace Survey.App.Workspaces;

/// <summary>Keeps workspaces, their logos and their API keys.</summary>
public interface IWorkspaceStore
{
    /// <summary>Adds a workspace. False when its id exists.</summary>
    Task<bool> AddAsync(Workspace workspace, CancellationToken cancellationToken);

    /// <summary>Replaces a workspace's settings. False when there is none of that id.</summary>
    Task<bool> UpdateAsync(Workspace workspace, CancellationToken cancellationToken);

    /// <summary>The workspace, or null.</summary>
    Task<Workspace?> FindAsync(string workspaceId, CancellationToken cancellationToken);

    /// <summary>All workspaces, by id.</summary>
    Task<ImmutableArray<Workspace>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Stores the workspace's logo over an earlier one.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="logo">The whole picture file, at most <see cref="StorageLimits.LogoBytes"/>; more throw <see cref="ArgumentException"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task SaveLogoAsync(string workspaceId, ImmutableArray<byte> logo, CancellationToken cancellationToken);

    /// <summary>The workspace's logo, or null.</summary>
    Task<ImmutableArray<byte>?> FindLogoAsync(string workspaceId, CancellationToken cancellationToken);

    /// <summary>Deletes the workspace's logo. Does nothing when there is none.</summary>
    Task DeleteLogoAsync(string workspaceId, CancellationToken cancellationToken);

    /// <summary>Adds a key. False when its id or hash exists.</summary>
    Task<bool> AddKeyAsync(ApiKey key, CancellationToken cancellationToken);

    /// <summary>Finds a key by its id, revoked ones too; the caller compares the hash in constant time.</summary>
    Task<ApiKey?> FindKeyAsync(string keyId, CancellationToken cancellationToken);

    /// <summary>All keys of a workspace, by id.</summary>
    Task<ImmutableArray<ApiKey>> ListKeysAsync(string workspaceId, CancellationToken cancellationToken);

    /// <summary>Revokes a key. False when there is none of that id or it is revoked already.</summary>
    Task<bool> RevokeKeyAsync(string keyId, DateTimeOffset now, CancellationToken cancellationToken);
}
