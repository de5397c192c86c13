using Survey.Core.Scoring.Statistics;

namespace Survey.Core.Scoring;

/// <summary>How far the people who did not answer could move the index.</summary>
internal static class ResponseBounds
{
    /// <summary>
    /// Lowest and highest index: the mean over groups of (Σ index + b·a)/(n + a), b = 0 and 100, a = people invited to the group without an index, at
    /// least 0; where only the total is known, those missing in all are spread in proportion to n. Null where the invited number is unknown or no
    /// group has an index.
    /// </summary>
    public static Interval? Of(FigureEstimator figures, int groups, int? invited)
    {
        var present = Enumerable.Range(0, groups)
            .Select(group => (Stratum: figures.StratumOf(ScoreColumns.Index, group), Invited: figures.InvitedTo(group)))
            .Where(group => group.Stratum is not null)
            .Select(group => (Stratum: group.Stratum!.Value, group.Invited))
            .ToArray();
        var all = present.Sum(group => group.Stratum.Count);
        if (present.Length == 0 || (invited is null && present.Any(group => group.Invited is null)))
            return null;

        var isKnownByGroup = present.All(group => group.Invited is not null);
        double low = 0, high = 0;
        foreach (var (stratum, invitedToGroup) in present)
        {
            var missing = isKnownByGroup
                ? Math.Max(0, invitedToGroup!.Value - stratum.Count)
                : Math.Max(0, invited!.Value - all) * ((double)stratum.Count / all);
            low += stratum.Mean * stratum.Count / (stratum.Count + missing);
            high += ((stratum.Mean * stratum.Count) + (100 * missing)) / (stratum.Count + missing);
        }

        return new(low / present.Length, high / present.Length);
    }
}
