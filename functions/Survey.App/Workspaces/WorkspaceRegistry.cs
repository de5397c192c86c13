using System.Collections.Immutable;
using System.Net.Mail;
using Survey.App.Access;
using Survey.App.Links;

namespace Survey.App.Workspaces;

/// <summary>Makes workspaces and their API keys, for whoever runs the service. There is no way to it over HTTP.</summary>
public sealed class WorkspaceRegistry(IWorkspaceStore workspaces, TimeProvider clock)
{
    private const int IdLength = 16;

    /// <summary>Makes a workspace.</summary>
    /// <param name="name">The consultant's name as respondents and readers see it, 1 to 200 characters.</param>
    /// <param name="contactEmail">Where respondents send questions; null when none is shown.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The name is empty or too long, or the contact is no e-mail address.</exception>
    public async Task<Workspace> CreateAsync(string name, string? contactEmail, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 200)
            throw new ArgumentException("A workspace's name has 1 to 200 characters.", nameof(name));
        if (contactEmail is not null && !(MailAddress.TryCreate(contactEmail, out var address) && address.Address == contactEmail))
            throw new ArgumentException("The contact must be one e-mail address, such as ada@example.com.", nameof(contactEmail));

        while (true)
        {
            var workspace = new Workspace
            {
                Id = RandomId.Create(IdLength),
                Name = name.Trim(),
                ContactEmail = contactEmail,
                CreatedAt = clock.GetUtcNow(),
            };
            if (await workspaces.AddAsync(workspace, cancellationToken))
                return workspace;
        }
    }

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
