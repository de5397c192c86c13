using System.Collections.Immutable;

namespace Survey.App.Workspaces;

/// <summary>An API key as stored: never the key itself.</summary>
/// <param name="Id">Short public id, to name the key when it is revoked.</param>
/// <param name="WorkspaceId">Whose key it is.</param>
/// <param name="Hash">SHA-256 of the key, 32 bytes.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="RevokedAt">When it was revoked, UTC; null while it works.</param>
public sealed record ApiKey(string Id, string WorkspaceId, ImmutableArray<byte> Hash, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt);
