using System.Collections.Immutable;
using Survey.Core.Scoring;

namespace Survey.Core.Portfolios;

/// <summary>
/// One consultant's companies side by side: their order as far as it can be told, what many have in common, and who needs what. Everything comes
/// from published scorecards. Never to be made across consultants. The same companies in any order give the same comparison.
/// </summary>
public sealed record PortfolioComparison
{
    private PortfolioComparison()
    {
    }

    /// <summary>The instrument that all answered; null without companies.</summary>
    public QuestionnaireVersion? Questionnaire { get; private init; }

    /// <summary>Companies with an index, clearest first; equal scores by the upper, then the lower end of the interval, then by name.</summary>
    public ImmutableArray<PlacedCompany> Ordered { get; private init; }

    /// <summary>Companies with enough respondents whose index is hidden all the same, by name.</summary>
    public ImmutableArray<PortfolioEntry> WithoutIndex { get; private init; }

    /// <summary>Companies with too few respondents for any figure, by name.</summary>
    public ImmutableArray<PortfolioEntry> TooFew { get; private init; }

    /// <summary>Every company with figures: those of <see cref="Ordered"/>, then those of <see cref="WithoutIndex"/>.</summary>
    public ImmutableArray<PortfolioEntry> Scored { get; private init; }

    /// <summary>Companies that have places: <see cref="PortfolioEntry.CanBePlaced"/>.</summary>
    public int Placed { get; private init; }

    /// <summary>Companies that hang together by overlapping intervals, from the clearest; empty when none has a place.</summary>
    public ImmutableArray<CompanyGroup> Groups { get; private init; }

    /// <summary>Pairs of companies that have places.</summary>
    public long Pairs => Placed * (Placed - 1L) / 2;

    /// <summary>Pairs whose intervals are apart, so that one company can be said to be the clearer one.</summary>
    public long PairsApart { get; private init; }

    /// <summary>The index across companies.</summary>
    public required DimensionPattern Index { get; init; }

    /// <summary>One pattern a dimension, in the questionnaire's order; empty when no company is scored.</summary>
    public ImmutableArray<DimensionPattern> Dimensions { get; private init; }

    /// <summary>One pattern an activity, in the questionnaire's order; empty when no company is scored.</summary>
    public ImmutableArray<ActivityPattern> Activities { get; private init; }

    /// <summary>One pattern a statement, in the questionnaire's order; empty when no company is scored.</summary>
    public ImmutableArray<StatementPattern> Statements { get; private init; }

    /// <summary>How much of their week sales people give to marketing, in per cent; null where no company shows it.</summary>
    public Spread? SalesOnMarketing { get; private init; }

    /// <summary>How many activities have one clear owner; null when no company shows one.</summary>
    public Spread? ClearActivities { get; private init; }

    /// <summary>What companies need, most needed first.</summary>
    public ImmutableArray<SharedNeed> Needs { get; private init; }

    /// <summary>Compares companies.</summary>
    /// <param name="entries">The companies; none is allowed, and so are several of one name.</param>
    /// <exception cref="ArgumentException">They did not all answer the same version of the same questionnaire.</exception>
    public static PortfolioComparison Of(IReadOnlyCollection<PortfolioEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var versions = entries.Select(entry => entry.Questionnaire).Distinct().ToArray();
        if (versions.Length > 1)
            throw new ArgumentException("Only companies that answered the same version of the same questionnaire can be compared.", nameof(entries));

        var ordered = Order(entries);
        var withoutIndex = ByName(entries.Where(entry => entry is { TooFew: null, Index: null }));
        return Compare([.. ordered, .. withoutIndex]) with
        {
            Questionnaire = versions.SingleOrDefault(),
            WithoutIndex = withoutIndex,
            TooFew = ByName(entries.Where(entry => entry.TooFew is not null)),
        };
    }

    private static PortfolioComparison Compare(ImmutableArray<PortfolioEntry> scored)
    {
        var intervals = scored.Where(entry => entry.CanBePlaced).Select(entry => entry.Index!.Value).ToImmutableArray();
        var finder = new PlaceFinder(intervals);
        var first = scored.FirstOrDefault();
        return new()
        {
            Scored = scored,
            Ordered = [.. scored.Where(entry => entry.Index is not null).Select(entry => Place(entry, finder))],
            Placed = intervals.Length,
            Groups = PlaceFinder.GroupsOf(intervals),
            PairsApart = intervals.Sum(interval => (long)finder.CountBefore(interval)),
            Index = DimensionPattern.OfIndex(scored),
            Dimensions = [.. Places(first?.Dimensions.Length).Select(place => DimensionPattern.OfDimension(scored, place))],
            Activities = [.. Places(first?.Activities.Length).Select(place => ActivityPattern.Of(scored, place))],
            Statements = [.. Places(first?.Statements.Length).Select(place => StatementPattern.Of(scored, place))],
            SalesOnMarketing = Spread.Of(scored.Select(entry => entry.SalesOnMarketing).OfType<double>()),
            ClearActivities = Spread.Of(scored.Where(HasActivities).Select(entry => (double)entry.CountOf(ActivityStatus.Clear))),
            Needs = SharedNeed.AllOf(scored),
        };
    }

    private static PlacedCompany Place(PortfolioEntry entry, PlaceFinder finder) =>
        new(entry, entry.CanBePlaced ? finder.PlacesOf(entry.Index!.Value) : null);

    private static bool HasActivities(PortfolioEntry entry) => entry.CountOf(null) < entry.Activities.Length;

    private static IEnumerable<int> Places(int? count) => Enumerable.Range(0, count ?? 0);

    private static ImmutableArray<PortfolioEntry> Order(IEnumerable<PortfolioEntry> entries) =>
    [
        .. entries
            .Where(entry => entry is { TooFew: null, Index: not null })
            .OrderByDescending(entry => entry.Index!.Value.Score)
            .ThenByDescending(entry => entry.Index!.Value.High)
            .ThenByDescending(entry => entry.Index!.Value.Low)
            .ThenBy(entry => entry.Company, StringComparer.Ordinal),
    ];

    private static ImmutableArray<PortfolioEntry> ByName(IEnumerable<PortfolioEntry> entries) =>
        [.. entries.OrderBy(entry => entry.Company, StringComparer.Ordinal)];
}
