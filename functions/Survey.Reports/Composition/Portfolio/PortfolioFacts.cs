using System.Collections.Immutable;
using Survey.Core.Portfolios;
using Survey.Core.Scoring;
using Survey.Reports.Charts;
using Survey.Reports.Composition.Texts;

namespace Survey.Reports.Composition.Portfolio;

/// <summary>What the pages of one portfolio have in common: the comparison with its wording, and what follows from it.</summary>
internal sealed class PortfolioFacts(PortfolioComparison comparison, PortfolioRequest request)
{
    /// <summary>Up to so many companies are listed one by one; of more, only the ends of the order are.</summary>
    public const int MostListed = 200;

    /// <summary>So many of each end are listed where not all are: what fits under a section's head on any paper.</summary>
    public const int ListedOfEachEnd = 36;

    /// <summary>From so many companies on, quartiles say something.</summary>
    public const int FewestForQuartiles = 4;

    /// <summary>The companies.</summary>
    public PortfolioComparison Comparison { get; } = comparison;

    /// <summary>What else the report is made from.</summary>
    public PortfolioRequest Request { get; } = request;

    /// <summary>The words.</summary>
    public ReportTexts Texts { get; } = ReportTexts.For(request.Questionnaire.Texts.Language);

    /// <summary>The questionnaire's wording.</summary>
    public ItemTexts Items { get; } = ItemTexts.Of(request.Questionnaire);

    /// <summary>How many companies have figures.</summary>
    public int Scored => Comparison.Scored.Length;

    /// <summary>How many companies have an index.</summary>
    public int Indexed => Comparison.Ordered.Length;

    /// <summary>Whether every company is listed.</summary>
    public bool IsWhole => Indexed <= MostListed;

    /// <summary>Companies that are not in the comparison.</summary>
    public int Missing => Comparison.TooFew.Length + Comparison.WithoutIndex.Length + Request.Rejected.Length;

    /// <summary>The only company with an index; null when there are none or several.</summary>
    public PortfolioEntry? Only => Indexed == 1 ? Comparison.Ordered[0].Entry : null;

    /// <summary>What the portfolio is called.</summary>
    public string Name => Request.Name ?? Texts.Say("portfolio.name", ("n", Scored));

    /// <summary>Companies with an index in a band.</summary>
    public int InBand(Band band) => Comparison.Index.InBand[(int)band];

    /// <summary>How many companies could hold the first place, and how many the last.</summary>
    public (int Best, int Worst) CouldBe => (
        Comparison.Ordered.Count(company => company.Places?.Best == 1),
        Comparison.Ordered.Count(company => company.Places?.Worst == Comparison.Placed));

    /// <summary>Share of pairs that can be told apart, in whole per cent: 0 and 100 only where it is none and all of them.</summary>
    public int PercentApart => Comparison.Pairs == 0 || Comparison.PairsApart == 0
        ? 0
        : (int)Math.Max(1, 100 * Comparison.PairsApart / Comparison.Pairs);

    /// <summary>The dimension that is the lowest in most companies; null when several share that, or none has scores.</summary>
    public int? LowestDimension
    {
        get
        {
            var highest = Comparison.Dimensions.Select(pattern => pattern.LowestIn).DefaultIfEmpty().Max();
            var places = Enumerable.Range(0, Comparison.Dimensions.Length).Where(place => Comparison.Dimensions[place].LowestIn == highest).ToArray();
            return highest > 0 && places.Length == 1 ? places[0] : null;
        }
    }

    /// <summary>Places of the activities in the questionnaire, most often unsettled first.</summary>
    public ImmutableArray<int> ActivitiesByUnsettled =>
        [.. Enumerable.Range(0, Comparison.Activities.Length).OrderByDescending(place => Comparison.Activities[place].Unsettled)];

    /// <summary>An index with its interval; the tick alone where the interval cannot be relied on.</summary>
    public static Interval IntervalOf(PortfolioEntry entry) => entry.Index is not { } index
        ? new(null, null, null)
        : entry.CanBePlaced ? new(index.Score, index.Low, index.High) : new(index.Score, null, null);
}
