using System.Collections.Immutable;
using Survey.App.Storage;

namespace Survey.App.Assessments;

/// <summary>Keeps assessments.</summary>
public interface IAssessmentStore
{
    /// <summary>Adds an assessment. False when its id exists.</summary>
    Task<bool> AddAsync(Assessment assessment, CancellationToken cancellationToken);

    /// <summary>The assessment with its version, or null.</summary>
    Task<Versioned<Assessment>?> FindAsync(string assessmentId, CancellationToken cancellationToken);

    /// <summary>Replaces the assessment if it is still at <paramref name="etag"/>. False when it has changed or is gone.</summary>
    Task<bool> UpdateAsync(Assessment assessment, string etag, CancellationToken cancellationToken);

    /// <summary>The assessments of a workspace, by id.</summary>
    Task<Page<Assessment>> ListAsync(string workspaceId, int maximum, string? continuation, CancellationToken cancellationToken);

    /// <summary>Every assessment in one of the states given, in all workspaces, by id; for timers.</summary>
    Task<Page<Assessment>> ListByStateAsync(
        ImmutableArray<AssessmentState> states, int maximum, string? continuation, CancellationToken cancellationToken);

    /// <summary>The assessment whose report link has this token hash, or null. The same reads, whatever the hash.</summary>
    Task<Assessment?> FindByReportTokenAsync(ImmutableArray<byte> tokenHash, CancellationToken cancellationToken);

    /// <summary>Removes the assessment's own row, after everything that belongs to it. Does nothing when it is gone.</summary>
    Task DeleteAsync(string assessmentId, CancellationToken cancellationToken);
}
