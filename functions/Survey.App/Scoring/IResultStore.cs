namespace Survey.App.Scoring;

/// <summary>Keeps the one result of each assessment.</summary>
public interface IResultStore
{
    /// <summary>Stores the result if the assessment has none. False when it has one, which stays.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="resultJson">The published result: suppressed, rounded, as JSON.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<bool> AddIfAbsentAsync(string assessmentId, string resultJson, CancellationToken cancellationToken);

    /// <summary>The result, or null.</summary>
    Task<string?> FindAsync(string assessmentId, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces the result if it is still exactly the one given. False when it is another one or gone. What stood there does not stay behind, but
    /// where the storage itself keeps deleted data for recovery. For taking a comment out of it and nothing else: the figures of a result never change.
    /// </summary>
    Task<bool> ReplaceAsync(string assessmentId, string before, string after, CancellationToken cancellationToken);

    /// <summary>Deletes the result. Does nothing when there is none.</summary>
    Task DeleteAsync(string assessmentId, CancellationToken cancellationToken);
}
