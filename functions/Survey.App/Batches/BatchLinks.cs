using System.Globalization;

namespace Survey.App.Batches;

/// <summary>Addresses of the pages of a batch.</summary>
internal static class BatchLinks
{
    /// <summary>The page of a batch.</summary>
    public static string To(string batchId) => $"/batches/{batchId}";

    /// <summary>The page of a batch with some of its companies.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="filter">Which companies.</param>
    /// <param name="from">The place of the first one, from 1.</param>
    public static string To(string batchId, BatchFilter filter, int from)
    {
        var show = filter switch { BatchFilter.Ready => "show=ready", BatchFilter.Open => "show=open", _ => "" };
        var start = from > 1 ? string.Create(CultureInfo.InvariantCulture, $"from={from}") : "";
        var query = string.Join('&', new[] { show, start }.Where(part => part.Length > 0));
        return query.Length == 0 ? To(batchId) : $"{To(batchId)}?{query}";
    }
}
