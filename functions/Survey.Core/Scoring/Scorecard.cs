using System.Collections.Immutable;
using Survey.Core.Questions;

namespace Survey.Core.Scoring;

/// <summary>
/// Everything that may be said about one company's answers: the suppressed result of one assessment. Whatever is hidden for
/// confidentiality is null here already, so that every output reads this and nothing else. Scores run from 0 to 100,
/// differences are in points, shares, agreement and r_wg run from 0 to 1. Serialises to the scores JSON.
/// </summary>
public sealed record Scorecard
{
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

    /// <summary>The smallest group that is shown, k.</summary>
    public required int MinimumGroup { get; init; }

    /// <summary>How many respondents are missing for any result; null when there are enough.</summary>
    public int? TooFew { get; init; }

    /// <summary>The functions that are shown on their own, in the order of <see cref="RespondentFunction"/>.</summary>
    public required ImmutableArray<ShownFunction> Functions { get; init; }

    /// <summary>The role-clarity index: mean of the dimensions.</summary>
    public required IndexScore Index { get; init; }

    /// <summary>One entry a dimension, in the questionnaire's order.</summary>
    public required ImmutableArray<DimensionScore> Dimensions { get; init; }

    /// <summary>One entry an activity, in the questionnaire's order.</summary>
    public required ImmutableArray<ActivityScore> Activities { get; init; }

    /// <summary>One entry a statement, in the questionnaire's order.</summary>
    public required ImmutableArray<StatementScore> Statements { get; init; }

    /// <summary>Sales and marketing as each sees itself and is seen; empty unless both are shown.</summary>
    public required ImmutableArray<RoleView> RoleViews { get; init; }

    /// <summary>The working week of each shown function.</summary>
    public required ImmutableArray<WorkTimeScore> WorkTime { get; init; }

    /// <summary>How much of their week each side gives to the other's work.</summary>
    public required HatSwitching HatSwitching { get; init; }

    /// <summary>Satisfaction with marketing's results, 0 to 10; context, never scored.</summary>
    public required Satisfaction Satisfaction { get; init; }

    /// <summary>Result against what the leader expected; null without a forecast.</summary>
    public ImmutableArray<ForecastDifference>? Forecast { get; init; }

    /// <summary>Change since an earlier wave; null without one.</summary>
    public ImmutableArray<TrendDifference>? Trend { get; init; }

    /// <summary>All recommendations that apply, strongest first.</summary>
    public required ImmutableArray<RecommendationScore> Recommendations { get; init; }
}

/// <summary>Which instrument was answered.</summary>
/// <param name="Id">The questionnaire's id.</param>
/// <param name="Version">Its version; waves are compared only within one.</param>
public sealed record QuestionnaireVersion(string Id, int Version);

/// <summary>A function that is shown on its own.</summary>
/// <param name="Id">The function.</param>
/// <param name="Respondents">Its respondents, at least k.</param>
public sealed record ShownFunction(RespondentFunction Id, int Respondents);

/// <summary>The index, 0 to 100.</summary>
/// <param name="Score">Balanced mean; null when no group has k values.</param>
/// <param name="Low">Lower end of the 95 % interval; null with the score.</param>
/// <param name="High">Upper end.</param>
/// <param name="Band">Band of the score.</param>
/// <param name="BandShares">Probability mass of the interval's distribution in each band.</param>
/// <param name="Lowest">Index if everyone missing answered at the worst; null where the invited number is unknown.</param>
/// <param name="Highest">Index if everyone missing answered at the best.</param>
/// <param name="Gap">Sales against marketing; null unless both are shown with k values.</param>
public sealed record IndexScore(
    double? Score, double? Low, double? High, Band? Band, BandShares? BandShares, double? Lowest, double? Highest, PerceptionGap? Gap);

/// <summary>Shares of the four bands; they add up to 1.</summary>
/// <param name="Tangled">Below 40.</param>
/// <param name="Blurred">From 40, below 60.</param>
/// <param name="Defined">From 60, below 80.</param>
/// <param name="Clear">From 80.</param>
public sealed record BandShares(double Tangled, double Blurred, double Defined, double Clear);

/// <summary>One dimension, 0 to 100.</summary>
/// <param name="Id">The dimension's id.</param>
/// <param name="Score">Balanced mean; null when no group has k values.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Band">Band of the score.</param>
/// <param name="Ownership">The half that says who does the work; null for a dimension without activities.</param>
/// <param name="Practice">The half that says how the work is lived.</param>
/// <param name="Alpha">Cronbach's alpha over the statements; null below 10 complete respondents or at zero variance.</param>
/// <param name="Gap">Sales against marketing; null unless both are shown with k values.</param>
public sealed record DimensionScore(
    string Id, double? Score, double? Low, double? High, Band? Band, double? Ownership, double? Practice, double? Alpha, PerceptionGap? Gap);

/// <summary>How differently sales and marketing see one figure.</summary>
/// <param name="Sales">Mean of sales, 0 to 100.</param>
/// <param name="Marketing">Mean of marketing, 0 to 100.</param>
/// <param name="Difference">Sales minus marketing, in points.</param>
/// <param name="Low">Lower end of Welch's 95 % interval of the difference.</param>
/// <param name="High">Upper end.</param>
/// <param name="CliffsDelta">Share of pairs where sales is higher minus where it is lower, −1 to 1.</param>
/// <param name="Flagged">At least 15 points, |delta| at least 0.33, and the interval excludes 0.</param>
public sealed record PerceptionGap(double Sales, double Marketing, double Difference, double Low, double High, double CliffsDelta, bool Flagged);

/// <summary>One activity. With fewer than k answers every figure is null, <paramref name="Answers"/> too; when nobody answered it is 0.</summary>
/// <param name="Id">The activity's id.</param>
/// <param name="Dimension">Its dimension's id.</param>
/// <param name="Home">The function that should own it: sales or marketing.</param>
/// <param name="Score">Mean ownership credit, 0 to 100.</param>
/// <param name="Answers">Answers counted.</param>
/// <param name="Counts">How often each answer was given.</param>
/// <param name="Agreement">1 minus normalised Shannon entropy, 0 to 1.</param>
/// <param name="Status">Who owns it.</param>
/// <param name="Tentative">True below 10 answers.</param>
/// <param name="Disputed">Sales and marketing name different owners, beyond chance.</param>
public sealed record ActivityScore(
    string Id, string Dimension, RespondentFunction Home, double? Score, int? Answers, OwnerCounts? Counts,
    double? Agreement, ActivityStatus? Status, bool? Tentative, bool? Disputed);

/// <summary>How often each ownership answer was given.</summary>
/// <param name="Sales">Answers "sales".</param>
/// <param name="Marketing">Answers "marketing".</param>
/// <param name="Both">Answers "both".</param>
/// <param name="Elsewhere">Answers "somebody else".</param>
/// <param name="Nobody">Answers "nobody".</param>
/// <param name="Unsure">Answers "not sure".</param>
public sealed record OwnerCounts(int Sales, int Marketing, int Both, int Elsewhere, int Nobody, int Unsure);

/// <summary>One statement. With fewer than k answers every figure is null, <paramref name="Answers"/> too; when nobody answered it is 0.</summary>
/// <param name="Id">The statement's id.</param>
/// <param name="Dimension">Its dimension's id.</param>
/// <param name="Reversed">True when agreement is unfavourable.</param>
/// <param name="Score">Mean value turned to favourable, 0 to 100.</param>
/// <param name="Answers">Answers counted, without "does not apply".</param>
/// <param name="Favourable">Share favourable, 0 to 1.</param>
/// <param name="Neutral">Share neutral.</param>
/// <param name="Unfavourable">Share unfavourable.</param>
/// <param name="Rwg">r_wg, 0 to 1 (James, Demaree and Wolf 1984).</param>
/// <param name="Consensus">Consensus, 0 to 1 (Tastle and Wierman 2007).</param>
/// <param name="SplitCamps">At least 30 % on either side.</param>
public sealed record StatementScore(
    string Id, string Dimension, bool Reversed, double? Score, int? Answers, double? Favourable, double? Neutral, double? Unfavourable,
    double? Rwg, double? Consensus, bool? SplitCamps);

/// <summary>One function's role as its own people and as the other function sees it.</summary>
/// <param name="Function">Whose role: sales or marketing.</param>
/// <param name="OwnClaim">Mean credit its own people give it, 0 to 100; null when no activity qualifies.</param>
/// <param name="OtherGrant">Mean credit the other function gives it.</param>
/// <param name="Differing">Ids of activities where the two lie 40 points or more apart.</param>
public sealed record RoleView(RespondentFunction Function, double? OwnClaim, double? OtherGrant, ImmutableArray<string> Differing);

/// <summary>Mean working week of one shown function, in per cent; all null below k answers.</summary>
/// <param name="Function">The function.</param>
/// <param name="Respondents">People who gave their times.</param>
/// <param name="Selling">Share of selling.</param>
/// <param name="Marketing">Share of marketing.</param>
/// <param name="Service">Share of service.</param>
/// <param name="Other">Share of everything else.</param>
public sealed record WorkTimeScore(RespondentFunction Function, int? Respondents, double? Selling, double? Marketing, double? Service, double? Other);

/// <summary>How much of their week each side gives to the other's work, in per cent.</summary>
/// <param name="SalesOnMarketing">Mean marketing time of sales; null where hidden.</param>
/// <param name="MarketingOnSelling">Mean selling time of marketing.</param>
public sealed record HatSwitching(double? SalesOnMarketing, double? MarketingOnSelling);

/// <summary>Satisfaction with marketing's results.</summary>
/// <param name="Mean">Mean, 0 to 10.</param>
/// <param name="Answers">Answers counted.</param>
public sealed record Satisfaction(double? Mean, int? Answers);

/// <summary>One dimension's result against the leader's forecast.</summary>
/// <param name="Dimension">The dimension's id.</param>
/// <param name="Expected">What the leader expected, 0 to 100.</param>
/// <param name="Difference">Result minus expected, in points; null when the result is hidden.</param>
public sealed record ForecastDifference(string Dimension, double Expected, double? Difference);

/// <summary>Change of one figure since an earlier wave.</summary>
/// <param name="Id">A dimension's id, or <c>index</c>.</param>
/// <param name="Difference">Now minus earlier, in points.</param>
/// <param name="Low">Lower end of the 95 % interval of the difference.</param>
/// <param name="High">Upper end.</param>
/// <param name="Changed">True only when the interval excludes 0.</param>
public sealed record TrendDifference(string Id, double? Difference, double? Low, double? High, bool? Changed);

/// <summary>One recommendation that applies.</summary>
/// <param name="Id">Its id in the catalogue.</param>
/// <param name="Priority">Severity × reach, 0 to 1.</param>
/// <param name="Severity">(bound − value)/(bound − worst possible value), 0 to 1.</param>
/// <param name="Reach">Share of counted respondents whose own answers meet the trigger.</param>
/// <param name="Title">What to do, with this company's numbers.</param>
public sealed record RecommendationScore(string Id, double Priority, double Severity, double Reach, string Title);
