using System.Globalization;
using System.Runtime.CompilerServices;

namespace Survey.App.Batches;

/// <summary>How batches and their companies are listed.</summary>
public static class BatchListing
{
    private const int PageSize = 1000;

    /// <summary>The text by whose ordinal order a workspace's batches are listed: those that came in last first. Never changes.</summary>
    public static string ListingKey(this Batch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - batch.CreatedAt.UtcTicks:D19}-{batch.Id}");
    }

    /// <summary>All companies of a batch, by id, read page by page as they are asked for.</summary>
    public static async IAsyncEnumerable<BatchItem> ListAllAsync(
        this IBatchItemStore items, string batchId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        string? continuation = null;
        do
        {
            var page = await items.ListAsync(batchId, PageSize, continuation, cancellationToken);
            foreach (var item in page.Items)
                yield return item;
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
