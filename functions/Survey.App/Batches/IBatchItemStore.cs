using System.Collections.Immutable;
using Survey.App.Storage;

namespace Survey.App.Batches;

/// <summary>Keeps the companies of batches: each one's standing, its answers until its report is made, and its published scores from then on.</summary>
public interface IBatchItemStore
{
    /// <summary>
    /// Adds companies of one batch with their answers, all or none; at most <see cref="StorageLimits.BatchRows"/> in one call (more throw
    /// <see cref="ArgumentException"/>). False when one of their ids exists: whoever splits a file again meets what was stored before, which stays.
    /// </summary>
    Task<bool> AddAsync(string batchId, ImmutableArray<NewBatchItem> items, CancellationToken cancellationToken);

    /// <summary>The company with its version, or null.</summary>
    Task<Versioned<BatchItem>?> FindAsync(string batchId, string itemId, CancellationToken cancellationToken);

    /// <summary>The companies of a batch, by id.</summary>
    Task<Page<BatchItem>> ListAsync(string batchId, int maximum, string? continuation, CancellationToken cancellationToken);

    /// <summary>How many companies of a batch stand where; all zero for a batch that there is not.</summary>
    Task<BatchCounts> CountAsync(string batchId, CancellationToken cancellationToken);

    /// <summary>Whether any company of the batch still waits. Looks behind <paramref name="near"/> first: there it usually finds one.</summary>
    Task<bool> HasWaitingAsync(string batchId, string near, CancellationToken cancellationToken);

    /// <summary>Replaces a company's standing if it is still at <paramref name="etag"/>. False when it has changed or is gone.</summary>
    Task<bool> UpdateAsync(BatchItem item, string etag, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces a company's standing as <see cref="UpdateAsync"/> does, stores its scores and deletes its answers, which nobody needs any more. False when
    /// it has changed or is gone; its answers and scores then stay as they are.
    /// </summary>
    /// <param name="item">The company, ended.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="scores">Its published scores as JSON; null when there are none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<bool> FinishAsync(BatchItem item, string etag, string? scores, CancellationToken cancellationToken);

    /// <summary>The company's answers as they were added; null once they are deleted.</summary>
    Task<ReadOnlyMemory<byte>?> FindAnswersAsync(string batchId, string itemId, CancellationToken cancellationToken);

    /// <summary>The company's published scores as JSON, or null.</summary>
    Task<string?> FindScoresAsync(string batchId, string itemId, CancellationToken cancellationToken);

    /// <summary>Deletes every company of the batch with its answers and scores.</summary>
    Task DeleteAllAsync(string batchId, CancellationToken cancellationToken);
}

/// <summary>A company that is added to a batch.</summary>
/// <param name="Item">The company, waiting.</param>
/// <param name="Answers">Its answer sheets in the form that <see cref="BatchAnswers"/> writes; of any size.</param>
public sealed record NewBatchItem(BatchItem Item, ReadOnlyMemory<byte> Answers);
