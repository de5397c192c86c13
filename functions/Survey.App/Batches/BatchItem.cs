using System.Collections.Immutable;
using Survey.Core.Scoring;

namespace Survey.App.Batches;

/// <summary>One company of a batch and what has become of it. Holds no answer.</summary>
public sealed record BatchItem
{
    /// <summary>The batch.</summary>
    public required string BatchId { get; init; }

    /// <summary>The company's place in the file from 1, in five digits: the order of listings.</summary>
    public required string Id { get; init; }

    /// <summary>The company's name as the file has it.</summary>
    public required string Company { get; init; }

    /// <summary>Its rows that could be taken.</summary>
    public required int Responses { get; init; }

    /// <summary>How many people were invited; null when it is not known.</summary>
    public int? Invited { get; init; }

    /// <summary>Where it stands.</summary>
    public required BatchItemState State { get; init; }

    /// <summary>How many respondents were missing for a report; null unless <see cref="BatchItemState.TooFew"/>.</summary>
    public int? Missing { get; init; }

    /// <summary>Why there is no report; null unless <see cref="BatchItemState.Rejected"/> or <see cref="BatchItemState.Failed"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The published index in whole points, rounded down; null where there is none.</summary>
    public int? Index { get; init; }

    /// <summary>The index's band; null where there is no index.</summary>
    public Band? Band { get; init; }

    /// <summary>SHA-256 of the report's PDF; null unless <see cref="BatchItemState.Done"/>.</summary>
    public ImmutableArray<byte>? ReportDigest { get; init; }
}

/// <summary>Where a company of a batch stands.</summary>
public enum BatchItemState
{
    /// <summary>Its report is still to be made.</summary>
    Waiting,

    /// <summary>Its report is there.</summary>
    Done,

    /// <summary>Fewer than k respondents: there is no report, which is an outcome and no fault.</summary>
    TooFew,

    /// <summary>What was said of it cannot be true; trying again would not help.</summary>
    Rejected,

    /// <summary>Its report could not be made; trying again may help.</summary>
    Failed,
}
