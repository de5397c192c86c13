using System.Collections.Immutable;
using Survey.Core.Scoring;

namespace Survey.App.Scoring;

/// <summary>
/// Keeps the published scores that the companies of a workspace are compared by, a small entry an assessment, so that a comparison reads one list and
/// no results.
/// </summary>
public interface IBenchmarkStore
{
    /// <summary>Adds an assessment's entry or replaces it.</summary>
    Task PutAsync(BenchmarkEntry entry, CancellationToken cancellationToken);

    /// <summary>Every entry of a workspace, by assessment.</summary>
    Task<ImmutableArray<BenchmarkEntry>> ListAsync(string workspaceId, CancellationToken cancellationToken);

    /// <summary>Deletes an assessment's entry. Does nothing when there is none.</summary>
    Task DeleteAsync(string assessmentId, CancellationToken cancellationToken);
}

/// <summary>What a comparison knows of one assessment.</summary>
/// <param name="WorkspaceId">The workspace; companies of two are never compared.</param>
/// <param name="AssessmentId">The assessment.</param>
/// <param name="Company">Its company, as <see cref="Importing.CompanyKey"/> writes it.</param>
/// <param name="ClosedAt">When it closed, UTC; of several waves of a company the latest counts.</param>
/// <param name="Scores">Its published scores.</param>
public sealed record BenchmarkEntry(string WorkspaceId, string AssessmentId, string Company, DateTimeOffset ClosedAt, BenchmarkScores Scores);
