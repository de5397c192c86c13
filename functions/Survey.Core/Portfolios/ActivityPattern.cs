using System.Collections.Immutable;
using Survey.Core.Scoring;

namespace Survey.Core.Portfolios;

/// <summary>One activity across companies.</summary>
public sealed record ActivityPattern
{
    private readonly ImmutableArray<int> _statuses;

    private ActivityPattern(ImmutableArray<int> statuses, int disputed) => (_statuses, Disputed) = (statuses, disputed);

    /// <summary>In how many companies the activity has a status; in the others it got too few answers or none.</summary>
    public int Shown => _statuses.Sum();

    /// <summary>In how many companies it is disputed.</summary>
    public int Disputed { get; }

    /// <summary>In how many companies it is shared, contested, misplaced, elsewhere or orphaned: neither clear nor leaning to its home.</summary>
    public int Unsettled => Shown - CountOf(ActivityStatus.Clear) - CountOf(ActivityStatus.Leaning);

    /// <summary>In how many companies it has a status.</summary>
    public int CountOf(ActivityStatus status) => _statuses[(int)status];

    /// <summary>One activity across companies.</summary>
    /// <param name="entries">The companies.</param>
    /// <param name="activity">Its place in the questionnaire.</param>
    internal static ActivityPattern Of(ImmutableArray<PortfolioEntry> entries, int activity)
    {
        var (statuses, disputed) = (new int[Enum.GetValues<ActivityStatus>().Length], 0);
        foreach (var entry in entries)
        {
            var standing = entry.Activities[activity];
            if (standing.Status is { } status)
                statuses[(int)status]++;
            disputed += standing.IsDisputed ? 1 : 0;
        }

        return new([.. statuses], disputed);
    }
}
