using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring;

namespace Survey.Core.Portfolios;

/// <summary>
/// What a portfolio keeps of one company: about one kilobyte. It is made from the published scorecard and from nothing else, so that whatever is
/// hidden in the company's own report is hidden in the portfolio too.
/// </summary>
public sealed record PortfolioEntry
{
    /// <summary>From so many respondents on an interval can be relied on (<c>method.md</c>, section 3).</summary>
    public const int FewestForInterval = 5;

    private PortfolioEntry()
    {
    }

    /// <summary>The company's name as its consultant wrote it.</summary>
    public required string Company { get; init; }

    /// <summary>Which instrument was answered.</summary>
    public required QuestionnaireVersion Questionnaire { get; init; }

    /// <summary>People with at least one dimension score.</summary>
    public required int Respondents { get; init; }

    /// <summary>Respondents who enter no figure, since showing them would let a hidden group be worked out.</summary>
    public required int Excluded { get; init; }

    /// <summary>People invited, where known.</summary>
    public int? Invited { get; init; }

    /// <summary>How many respondents are missing for any result; null when there are enough. When it is set there is no other figure.</summary>
    public int? TooFew { get; init; }

    /// <summary>The role-clarity index; null where it is hidden.</summary>
    public PublishedScore? Index { get; init; }

    /// <summary>The side that sees the index lower, where that gap is flagged; else null.</summary>
    public RespondentFunction? IndexSeenLowerBy { get; init; }

    /// <summary>One entry a dimension, in the questionnaire's order.</summary>
    public required ImmutableArray<DimensionStanding> Dimensions { get; init; }

    /// <summary>One entry an activity, in the questionnaire's order.</summary>
    public required ImmutableArray<ActivityStanding> Activities { get; init; }

    /// <summary>One entry a statement, in the questionnaire's order.</summary>
    public required ImmutableArray<StatementStanding> Statements { get; init; }

    /// <summary>Mean marketing time of sales in per cent, two decimals; null where it is hidden.</summary>
    public double? SalesOnMarketing { get; init; }

    /// <summary>Mean selling time of marketing in per cent, two decimals; null where it is hidden.</summary>
    public double? MarketingOnSelling { get; init; }

    /// <summary>All recommendations that apply, strongest first.</summary>
    public required ImmutableArray<CompanyNeed> Needs { get; init; }

    /// <summary>Whether the index has an interval that can be relied on, so that the company can be placed among others.</summary>
    public bool CanBePlaced => Index is not null && Respondents >= FewestForInterval;

    /// <summary>How many activities have a status; null counts those that have none.</summary>
    public int CountOf(ActivityStatus? status)
    {
        var count = 0;
        foreach (var activity in Activities)
            count += activity.Status == status ? 1 : 0;
        return count;
    }

    /// <summary>Keeps what a portfolio needs of a scorecard. It is published first; publishing a published one changes nothing.</summary>
    public static PortfolioEntry Of(Scorecard scorecard)
    {
        ArgumentNullException.ThrowIfNull(scorecard);
        var card = scorecard.Published();
        return new()
        {
            Company = card.Company,
            Questionnaire = card.Questionnaire,
            Respondents = card.Respondents,
            Excluded = card.Excluded,
            Invited = card.Invited,
            TooFew = card.TooFew,
            Index = PublishedScore.Of(card.Index.Score, card.Index.Low, card.Index.High, card.Index.Band),
            IndexSeenLowerBy = LowerSide(card.Index.Gap),
            Dimensions = [.. card.Dimensions.Select(StandingOf)],
            Activities = [.. card.Activities.Select(activity => new ActivityStanding(activity.Status, activity.Tentative == true, activity.Disputed == true))],
            Statements = [.. card.Statements.Select(StandingOf)],
            SalesOnMarketing = card.HatSwitching.SalesOnMarketing,
            MarketingOnSelling = card.HatSwitching.MarketingOnSelling,
            Needs = [.. card.Recommendations.Select(NeedOf)],
        };
    }

    private static DimensionStanding StandingOf(DimensionScore dimension) =>
        new(PublishedScore.Of(dimension.Score, dimension.Low, dimension.High, dimension.Band), LowerSide(dimension.Gap));

    // A published share is rounded: the count behind it decides, as in the company's own report.
    private static StatementStanding StandingOf(StatementScore statement)
    {
        if (statement is not { Unfavourable: { } share, Answers: { } answers })
            return default;
        var unfavourable = (int)Math.Round(share * answers, MidpointRounding.AwayFromZero);
        return new(true, 2 * unfavourable >= answers, statement.SplitCamps == true);
    }

    // Ids and titles come from one catalogue: interned, ten thousand companies share them even when each was read from a file of its own.
    private static CompanyNeed NeedOf(RecommendationScore need) => new(string.Intern(need.Id), string.Intern(need.Title), need.Priority);

    private static RespondentFunction? LowerSide(PerceptionGap? gap) => gap switch
    {
        { Flagged: true, Difference: < 0 } => RespondentFunction.Sales,
        { Flagged: true } => RespondentFunction.Marketing,
        _ => null,
    };
}
