using System.Collections.Immutable;
using System.Globalization;
using Survey.App.Storage;

namespace Survey.App.Batches;

/// <summary>What holds for the companies of any batch, wherever they are kept. Pure.</summary>
public static class BatchItemRules
{
    /// <summary>The most companies that one batch takes: what fits into five digits with room to spare, and far more than a file of 25 MiB usually holds.</summary>
    public const int Maximum = 20_000;

    /// <summary>The id of a company by its place in the file, from 1.</summary>
    public static string IdOf(int place) => place.ToString("D5", CultureInfo.InvariantCulture);

    /// <summary>Whether a text could be the id of a company.</summary>
    public static bool IsId(string? text) => text is { Length: 5 } && text.All(char.IsAsciiDigit);

    /// <summary>
    /// Throws <see cref="ArgumentException"/> for more companies than one call takes, for one of another batch, and for two of one id.
    /// </summary>
    public static void RequireAddable(string batchId, ImmutableArray<NewBatchItem> items)
    {
        if (items.Length > StorageLimits.BatchRows)
            throw new ArgumentException($"{items.Length} companies are more than the {StorageLimits.BatchRows} of one call.", nameof(items));
        if (items.FirstOrDefault(item => item.Item.BatchId != batchId) is { } foreign)
            throw new ArgumentException($"Company '{foreign.Item.Id}' belongs to another batch.", nameof(items));
        if (items.DistinctBy(item => item.Item.Id).Count() < items.Length)
            throw new ArgumentException("Two companies share an id.", nameof(items));
    }
}
