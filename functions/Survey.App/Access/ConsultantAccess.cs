using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Survey.App.Assessments;
using Survey.App.Links;
using Survey.App.Problems;
using Survey.App.Storage;
using Survey.App.Workspaces;

namespace Survey.App.Access;

/// <summary>
/// Lets a consultant in by API key (<c>Authorization: Bearer wds_…</c>), and to the assessments of their own workspace only. A missing,
/// malformed, unknown or revoked key takes the same calls as one that works: one hash, one read, one comparison in constant time. Whoever has signed in to
/// the pages may also read by their session, so that a page can link to a file; changing anything takes the key.
/// </summary>
public sealed class ConsultantAccess(IWorkspaceStore workspaces, IAssessmentStore assessments, ConsultantSessions sessions)
{
    /// <summary>Characters of an assessment's id.</summary>
    public const int AssessmentIdLength = 16;

    // A key that nobody was given stands in for one that cannot be read.
    private static readonly ApiKeyText Nobody = ApiKeyText.Create();

    /// <summary>The caller's workspace, or null when the key does not open one.</summary>
    public async Task<Workspace?> FindWorkspaceAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (HttpMethods.IsGet(request.Method) && request.Headers.Authorization.Count == 0 && ConsultantSessions.IsClaimed(request))
            return (await sessions.FindAsync(request, cancellationToken))?.Workspace;

        return await FindKeyAsync(BearerToken(request), cancellationToken) is { } key ? await workspaces.FindAsync(key.WorkspaceId, cancellationToken) : null;
    }

    /// <summary>The stored key that the text is, or null when it is none that works.</summary>
    public async Task<ApiKey?> FindKeyAsync(string? text, CancellationToken cancellationToken)
    {
        var readable = ApiKeyText.TryParse(text, out var presented);
        var key = presented ?? Nobody;
        var stored = await workspaces.FindKeyAsync(key.Id, cancellationToken);
        var same = CryptographicOperations.FixedTimeEquals(key.Hash.AsSpan(), (stored?.Hash ?? Nobody.Hash).AsSpan());
        return readable && same && stored is { RevokedAt: null } ? stored : null;
    }

    /// <summary>
    /// The caller's workspace and the assessment of this id in it; else the refusal to answer with: 401, or 404 for another workspace's as for
    /// none.
    /// </summary>
    public async Task<AssessmentEntry> EnterAsync(HttpRequest request, string assessmentId, CancellationToken cancellationToken)
    {
        if (await FindWorkspaceAsync(request, cancellationToken) is not { } workspace)
            return new(null, null, ApiProblem.NoAccess());

        return await FindAsync(workspace, assessmentId, cancellationToken) is { } found
            ? new(workspace, found, null)
            : new(null, null, ApiProblem.NotFound("There is no such assessment in this workspace. GET /api/assessments lists those that there are."));
    }

    /// <summary>The workspace's assessment of this id with its version; null for another workspace's, or one that is being deleted, as for none.</summary>
    public async Task<Versioned<Assessment>?> FindAsync(Workspace workspace, string assessmentId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var found = RandomId.IsWellFormed(assessmentId, AssessmentIdLength) ? await assessments.FindAsync(assessmentId, cancellationToken) : null;
        return found?.Value.WorkspaceId == workspace.Id && found.Value.State != AssessmentState.Deleting ? found : null;
    }

    private static string? BearerToken(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.Count == 1 ? request.Headers.Authorization[0] : null;
        return header is not null && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }
}
