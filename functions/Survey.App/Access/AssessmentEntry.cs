using System.Diagnostics.CodeAnalysis;
using Survey.App.Assessments;
using Survey.App.Problems;
using Survey.App.Storage;
using Survey.App.Workspaces;

namespace Survey.App.Access;

/// <summary>What a consultant was let in to, or why not.</summary>
/// <param name="Workspace">The caller's workspace; null when refused.</param>
/// <param name="Found">The assessment with its version; null when refused.</param>
/// <param name="Refusal">What to answer instead; null when let in.</param>
public sealed record AssessmentEntry(Workspace? Workspace, Versioned<Assessment>? Found, ApiProblem? Refusal)
{
    /// <summary>Whether the caller was turned away; if not, there are a workspace and an assessment.</summary>
    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Workspace), nameof(Found))]
    public bool IsRefused => Refusal is not null;
}
