using System.Collections.Immutable;
using Survey.App.Storage;

namespace Survey.App.Batches;

/// <summary>Goes through all batches in certain states, for timers. A fault at one does not keep the others waiting.</summary>
public sealed class BatchSweep(IBatchStore batches, PagedSweep sweep)
{
    /// <summary>Does something with each batch. Throws <see cref="AggregateException"/> at the end when it failed for any.</summary>
    public Task RunAsync(ImmutableArray<BatchState> states, Func<Batch, Task> action, CancellationToken cancellationToken) => sweep.RunAsync(
        continuation => batches.ListByStateAsync(states, PagedSweep.PageSize, continuation, cancellationToken),
        batch => batch.Id,
        action,
        cancellationToken);
}
