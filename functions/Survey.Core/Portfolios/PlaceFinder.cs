using System.Collections.Immutable;

namespace Survey.Core.Portfolios;

/// <summary>
/// Finds which places companies may hold. One company counts as before another when its interval lies wholly above the other's; so the best place of
/// a company is one more than the number of companies before it, and the worst leaves room for those behind it (Klein, Wright and Wieczorek
/// 2020, Journal of the Royal Statistical Society C 69, 589–606).
/// </summary>
/// <remarks>
/// Two 95 % intervals of equal length that just miss each other mean a difference of 2 × 1.96/√2 = 2.77 standard errors: between two companies that
/// are really alike that happens in fewer than 6 of 1,000 pairs (Goldstein and Healy 1995, Journal of the Royal Statistical Society A 158,
/// 175–177), and published bounds, rounded outward, make it rarer. Overlap does not mean that two companies are alike: it means that these
/// answers do not tell them apart. The ranges hold pair by pair; among many companies a few pairs will look apart by chance.
/// </remarks>
internal sealed class PlaceFinder
{
    private readonly int[] _lows;
    private readonly int[] _highs;

    /// <summary>Takes the intervals of all companies that are to be placed.</summary>
    public PlaceFinder(IReadOnlyCollection<PublishedScore> scores)
    {
        _lows = [.. scores.Select(score => score.Low).Order()];
        _highs = [.. scores.Select(score => score.High).Order()];
    }

    /// <summary>The places of one of these companies.</summary>
    public PlaceRange PlacesOf(PublishedScore score) => new(1 + CountBefore(score), _highs.Length - CountBelow(_highs, score.Low));

    /// <summary>How many companies count as before this one.</summary>
    public int CountBefore(PublishedScore score) => _lows.Length - CountBelow(_lows, score.High + 1);

    /// <summary>The groups of companies that hang together, from the clearest.</summary>
    /// <param name="ordered">The intervals in descending order of their scores.</param>
    public static ImmutableArray<CompanyGroup> GroupsOf(ImmutableArray<PublishedScore> ordered)
    {
        var highestBehind = new int[ordered.Length + 1];
        highestBehind[^1] = -1;
        for (var i = ordered.Length - 1; i >= 0; i--)
            highestBehind[i] = Math.Max(highestBehind[i + 1], ordered[i].High);

        var groups = ImmutableArray.CreateBuilder<CompanyGroup>();
        var (first, low, high) = (0, int.MaxValue, -1);
        for (var i = 0; i < ordered.Length; i++)
        {
            (low, high) = (Math.Min(low, ordered[i].Low), Math.Max(high, ordered[i].High));
            if (low <= highestBehind[i + 1])
                continue;
            groups.Add(new(first + 1, i + 1, low, high));
            (first, low, high) = (i + 1, int.MaxValue, -1);
        }

        return groups.ToImmutable();
    }

    private static int CountBelow(int[] sorted, int value)
    {
        var (from, to) = (0, sorted.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (sorted[middle] < value)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }
}
