using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Survey.App.Access;
using Survey.App.Links;
using Survey.App.Problems;
using Survey.App.Storage;
using Survey.App.Workspaces;

namespace Survey.App.Batches;

/// <summary>Lets a consultant in to the batches of their own workspace only.</summary>
public sealed class BatchAccess(ConsultantAccess access, IBatchStore batches)
{
    private const int IdLength = 16;

    private static readonly ApiProblem Unknown = ApiProblem.NotFound("There is no such batch in this workspace. GET /api/batches lists those that there are.");

    /// <summary>The caller's workspace and the batch of this id in it; else the refusal: 401, or 404 for another workspace's batch as for none.</summary>
    public async Task<BatchEntry> EnterAsync(HttpRequest request, string batchId, CancellationToken cancellationToken) =>
        await access.FindWorkspaceAsync(request, cancellationToken) is not { } workspace ? new(null, null, ApiProblem.NoAccess())
        : await FindAsync(workspace, batchId, cancellationToken) is not { } found ? new(null, null, Unknown)
        : new(workspace, found, null);

    /// <summary>The workspace's batch of this id; null for another workspace's as for none.</summary>
    public async Task<Versioned<Batch>?> FindAsync(Workspace workspace, string batchId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var found = RandomId.IsWellFormed(batchId, IdLength) ? await batches.FindAsync(batchId, cancellationToken) : null;
        return found?.Value.WorkspaceId == workspace.Id && BatchRules.IsShown(found.Value) ? found : null;
    }
}

/// <summary>What a consultant was let in to, or why not.</summary>
/// <param name="Workspace">The caller's workspace; null when refused.</param>
/// <param name="Found">The batch with its version; null when refused.</param>
/// <param name="Refusal">What to answer instead; null when let in.</param>
public sealed record BatchEntry(Workspace? Workspace, Versioned<Batch>? Found, ApiProblem? Refusal)
{
    /// <summary>Whether the caller was turned away; if not, there are a workspace and a batch.</summary>
    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Workspace), nameof(Found))]
    public bool IsRefused => Refusal is not null;
}
