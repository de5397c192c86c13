using System.Collections.Immutable;
using Survey.App.Storage;

namespace Survey.App.Batches;

/// <summary>Keeps batches; their companies are kept by <see cref="IBatchItemStore"/>.</summary>
public interface IBatchStore
{
    /// <summary>Adds a batch. False when its id exists.</summary>
    Task<bool> AddAsync(Batch batch, CancellationToken cancellationToken);

    /// <summary>The batch with its version, or null.</summary>
    Task<Versioned<Batch>?> FindAsync(string batchId, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces the batch if it is still at <paramref name="etag"/>; its workspace and the time that it came in stay. False when it has changed or is gone.
    /// </summary>
    Task<bool> UpdateAsync(Batch batch, string etag, CancellationToken cancellationToken);

    /// <summary>The batches of a workspace, those that came in last first.</summary>
    Task<Page<Batch>> ListAsync(string workspaceId, int maximum, string? continuation, CancellationToken cancellationToken);

    /// <summary>Every batch in one of the states given, in all workspaces, by id; for timers.</summary>
    Task<Page<Batch>> ListByStateAsync(ImmutableArray<BatchState> states, int maximum, string? continuation, CancellationToken cancellationToken);

    /// <summary>Removes the batch's own row, after everything that belongs to it. Does nothing when it is gone.</summary>
    Task DeleteAsync(string batchId, CancellationToken cancellationToken);
}
