using System.Collections.Immutable;
using Survey.App.Access;
using Survey.App.Links;

namespace Survey.App.Workspaces;

/// <summary>Makes workspaces and their API keys, for whoever runs the service. There is no way to it over HTTP.</summary>
public sealed class WorkspaceRegistry(IWorkspaceStore workspaces, TimeProvider clock)
{
    private const int IdLength = 16;

    /// <summary>Makes a workspace.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException"><see cref="WorkspaceSettings.Check"/> finds something.</exception>
    public async Task<Workspace> CreateAsync(WorkspaceSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        while (true)
        {
            var workspace = settings.ApplyTo(new() { Id = RandomId.Create(IdLength), Name = settings.Name, CreatedAt = clock.GetUtcNow() });
            if (await workspaces.AddAsync(workspace, cancellationToken))
                return workspace;
        }
    }

    /// <summary>Makes a workspace of this name and contact, with the defaults for the rest.</summary>
    /// <param name="name">The consultant's name as respondents and readers see it, 1 to 200 characters.</param>
    /// <param name="contactEmail">Where respondents send questions; null when none is shown.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The name is empty or too long, or the contact is no e-mail address.</exception>
    public Task<Workspace> CreateAsync(string name, string? contactEmail, CancellationToken cancellationToken) =>
        CreateAsync(new WorkspaceSettings { Name = name, ContactEmail = contactEmail }, cancellationToken);

    /// <summary>All workspaces, by id.</summary>
    public Task<ImmutableArray<Workspace>> ListAsync(CancellationToken cancellationToken) => workspaces.ListAsync(cancellationToken);

    /// <summary>Issues a key. The text that comes back is the only copy: the store keeps its hash. Null when there is no such workspace.</summary>
    public async Task<ApiKeyText?> IssueKeyAsync(string workspaceId, CancellationToken cancellationToken)
    {
        if (await workspaces.FindAsync(workspaceId, cancellationToken) is null)
            return null;

        while (true)
        {
            var key = ApiKeyText.Create();
            if (await workspaces.AddKeyAsync(new(key.Id, workspaceId, key.Hash, clock.GetUtcNow(), RevokedAt: null), cancellationToken))
                return key;
        }
    }

    /// <summary>The keys of a workspace by id, revoked ones too, without the keys themselves.</summary>
    public Task<ImmutableArray<ApiKey>> ListKeysAsync(string workspaceId, CancellationToken cancellationToken) =>
        workspaces.ListKeysAsync(workspaceId, cancellationToken);

    /// <summary>Revokes a key by its id, at once. False when there is none of that id or it is revoked already.</summary>
    public Task<bool> RevokeKeyAsync(string keyId, CancellationToken cancellationToken) =>
        workspaces.RevokeKeyAsync(keyId, clock.GetUtcNow(), cancellationToken);
}
