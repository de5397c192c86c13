using System.Collections.Immutable;
using Survey.Core.Questions;

namespace Survey.Core.Portfolios;

/// <summary>One dimension, or the index, across companies.</summary>
/// <param name="Scores">How its published scores are spread; null when no company has one.</param>
/// <param name="InBand">In how many companies it is tangled, blurred, defined and clear, in this order.</param>
/// <param name="LowestIn">In how many companies no other dimension has a lower score; level ones count for each. 0 for the index.</param>
/// <param name="BelowIndexIn">In how many companies its interval lies wholly below that of the index: it is low there by more than chance. 0 for the
/// index.</param>
/// <param name="SeenLowerBySales">In how many companies sales sees it lower, flagged.</param>
/// <param name="SeenLowerByMarketing">In how many companies marketing sees it lower, flagged.</param>
public sealed record DimensionPattern(
    Spread? Scores, ImmutableArray<int> InBand, int LowestIn, int BelowIndexIn, int SeenLowerBySales, int SeenLowerByMarketing)
{
    /// <summary>The index across companies.</summary>
    internal static DimensionPattern OfIndex(ImmutableArray<PortfolioEntry> entries) =>
        Of([.. entries.Select(entry => new DimensionStanding(entry.Index, entry.IndexSeenLowerBy))], 0, 0);

    /// <summary>One dimension across companies.</summary>
    /// <param name="entries">The companies.</param>
    /// <param name="dimension">Its place in the questionnaire.</param>
    internal static DimensionPattern OfDimension(ImmutableArray<PortfolioEntry> entries, int dimension) => Of(
        [.. entries.Select(entry => entry.Dimensions[dimension])],
        entries.Count(entry => IsLowest(entry, dimension)),
        entries.Count(entry => entry.Dimensions[dimension].Score?.High < entry.Index?.Low));

    private static DimensionPattern Of(ImmutableArray<DimensionStanding> standings, int lowestIn, int belowIndexIn)
    {
        var bands = new int[4];
        foreach (var standing in standings)
            if (standing.Score is { } score)
                bands[(int)score.Band]++;
        return new(
            Spread.Of(standings.Select(standing => standing.Score).OfType<PublishedScore>().Select(score => (double)score.Score)),
            [.. bands],
            lowestIn,
            belowIndexIn,
            standings.Count(standing => standing.SeenLowerBy == RespondentFunction.Sales),
            standings.Count(standing => standing.SeenLowerBy == RespondentFunction.Marketing));
    }

    private static bool IsLowest(PortfolioEntry entry, int dimension)
    {
        if (entry.Dimensions[dimension].Score is not { Score: var own })
            return false;
        var others = 0;
        foreach (var other in entry.Dimensions)
        {
            if (other.Score?.Score < own)
                return false;
            others += other.Score is null ? 0 : 1;
        }

        // Itself is one of them; alone it is not the lowest of anything.
        return others > 1;
    }
}
