using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Survey.App.Consulting;

namespace Survey.App.Batches;

/// <summary>What the page of one batch shows.</summary>
public sealed record BatchPageModel
{
    /// <summary>What is around the page.</summary>
    public required ConsultantFrame Frame { get; init; }

    /// <summary>The batch.</summary>
    public required Batch Batch { get; init; }

    /// <summary>How many companies stand where; all zero before the file is split.</summary>
    public required BatchCounts Counts { get; init; }

    /// <summary>Which companies are asked for.</summary>
    public required BatchFilter Filter { get; init; }

    /// <summary>One page of them.</summary>
    public required ImmutableArray<BatchItem> Shown { get; init; }

    /// <summary>The place of the first one among those asked for, from 1.</summary>
    public required int From { get; init; }

    /// <summary>How many are asked for in all.</summary>
    public required int Matching { get; init; }

    /// <summary>How long the batch still takes; null when that is not known.</summary>
    public required TimeSpan? Left { get; init; }

    /// <summary>Whether something is still to come, so that the page is worth loading again.</summary>
    public bool IsGoing => Batch.State is BatchState.Splitting or BatchState.Running;

    /// <summary>Companies of which nothing came that a report could be made of, and that may be tried again or not.</summary>
    public int NotMade => Counts.Rejected + Counts.Failed;

    /// <summary>Whole minutes left, rounded up; 0 for less than one; null when not known.</summary>
    public int? MinutesLeft => Left is { } left ? (left < TimeSpan.FromMinutes(1) ? 0 : (int)Math.Ceiling(left.TotalMinutes)) : null;

    /// <summary>A tag of what the page says. The tokens of its forms, which differ each time, are not part of it.</summary>
    public string Tag()
    {
        var said = string.Create(
            CultureInfo.InvariantCulture, $"{Batch.Id} {Batch.State} {Batch.Name} {Batch.Reason} {Batch.FinishedAt:O} {Counts} {Filter} {From} {MinutesLeft}");
        var items = string.Join('\n', Shown.Select(item => $"{item.Id} {item.State} {item.Reason}"));
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{said}\n{items}")).AsSpan(..16))}\"";
    }
}

/// <summary>Which companies of a batch are shown.</summary>
public enum BatchFilter
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those with a report.</summary>
    Ready,

    /// <summary>Those without one.</summary>
    Open,
}
