using System.Collections.Immutable;
using Survey.Core.Scoring;

namespace Survey.App.Batches;

/// <summary>How a company of a batch moves on. Pure.</summary>
internal static class CompanyRules
{
    /// <summary>The company with what its report has come to. Null when it does not wait: it has ended already, and ends once.</summary>
    /// <param name="item">The company.</param>
    /// <param name="report">What came of its answers.</param>
    /// <param name="digest">SHA-256 of the stored PDF; null without one.</param>
    public static BatchItem? End(BatchItem item, CompanyReport report, ImmutableArray<byte>? digest)
    {
        if (item.State != BatchItemState.Waiting)
            return null;
        if (report.Result is not { Scorecard: var card })
            return item with { State = BatchItemState.Rejected, Reason = string.Join(" ", report.Problems.Select(problem => problem.Reason)) };
        return card.TooFew is { } missing
            ? item with { State = BatchItemState.TooFew, Missing = missing }
            : item with { State = BatchItemState.Done, ReportDigest = digest, Index = WholeIndex(card), Band = card.Index.Band };
    }

    /// <summary>The company whose report could not be made. Null when it does not wait.</summary>
    public static BatchItem? Fail(BatchItem item, string reason) =>
        item.State == BatchItemState.Waiting ? item with { State = BatchItemState.Failed, Reason = reason } : null;

    /// <summary>The company to be tried again. Null unless it has failed.</summary>
    public static BatchItem? Retry(BatchItem item) =>
        item.State == BatchItemState.Failed ? item with { State = BatchItemState.Waiting, Reason = null } : null;

    private static int? WholeIndex(Scorecard card) => card.Index.Score is { } score ? (int)Math.Floor(score) : null;
}
