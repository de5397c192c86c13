using System.Collections.Immutable;

namespace Survey.Core.Scoring;

/// <summary>Rounds a scorecard for everything that leaves the service.</summary>
/// <remarks>
/// Down to whole points go the scores from 0 to 100: index, dimensions, their halves, activities, statements, both means of a gap, own claim and
/// other's grant; and every lower bound: of intervals, of gaps, of trends, and the lowest index. Upper bounds and the highest index go up to whole
/// points. Everything else keeps two decimals: differences, shares, agreement, alpha, delta, times, satisfaction, the forecast. Bands, statuses and
/// flags stay as they were decided on exact values. A score that is a whole number but for its last bits is that number.
/// </remarks>
public static class PublishedScorecard
{
    /// <summary>The scorecard as it leaves the service. Rounding a rounded one changes nothing.</summary>
    public static Scorecard Published(this Scorecard scorecard) => scorecard with
    {
        Index = Published(scorecard.Index),
        Dimensions = All(scorecard.Dimensions, Published),
        Activities = All(scorecard.Activities, Published),
        Statements = All(scorecard.Statements, Published),
        RoleViews = All(scorecard.RoleViews, view => view with { OwnClaim = Down(view.OwnClaim), OtherGrant = Down(view.OtherGrant) }),
        WorkTime = All(scorecard.WorkTime, Published),
        HatSwitching = new(Two(scorecard.HatSwitching.SalesOnMarketing), Two(scorecard.HatSwitching.MarketingOnSelling)),
        Satisfaction = scorecard.Satisfaction with { Mean = Two(scorecard.Satisfaction.Mean) },
        Forecast = scorecard.Forecast is { } forecast ? All(forecast, Published) : null,
        Trend = scorecard.Trend is { } trend ? All(trend, Published) : null,
        Recommendations = All(scorecard.Recommendations, Published),
    };

    private static IndexScore Published(IndexScore index) => index with
    {
        Score = Down(index.Score),
        Low = Down(index.Low),
        High = Up(index.High),
        BandShares = index.BandShares is { } shares ? new(Two(shares.Tangled), Two(shares.Blurred), Two(shares.Defined), Two(shares.Clear)) : null,
        Lowest = Down(index.Lowest),
        Highest = Up(index.Highest),
        Gap = Published(index.Gap),
    };

    private static DimensionScore Published(DimensionScore dimension) => dimension with
    {
        Score = Down(dimension.Score),
        Low = Down(dimension.Low),
        High = Up(dimension.High),
        Ownership = Down(dimension.Ownership),
        Practice = Down(dimension.Practice),
        Alpha = Two(dimension.Alpha),
        Gap = Published(dimension.Gap),
    };

    private static PerceptionGap? Published(PerceptionGap? gap) => gap is null
        ? null
        : gap with
        {
            Sales = Down(gap.Sales),
            Marketing = Down(gap.Marketing),
            Difference = Two(gap.Difference),
            Low = Down(gap.Low),
            High = Up(gap.High),
            CliffsDelta = Two(gap.CliffsDelta),
        };

    private static ActivityScore Published(ActivityScore activity) =>
        activity with { Score = Down(activity.Score), Agreement = Two(activity.Agreement) };

    private static StatementScore Published(StatementScore statement) => statement with
    {
        Score = Down(statement.Score),
        Favourable = Two(statement.Favourable),
        Neutral = Two(statement.Neutral),
        Unfavourable = Two(statement.Unfavourable),
        Rwg = Two(statement.Rwg),
        Consensus = Two(statement.Consensus),
    };

    private static WorkTimeScore Published(WorkTimeScore week) =>
        week with { Selling = Two(week.Selling), Marketing = Two(week.Marketing), Service = Two(week.Service), Other = Two(week.Other) };

    private static ForecastDifference Published(ForecastDifference forecast) =>
        forecast with { Expected = Two(forecast.Expected), Difference = Two(forecast.Difference) };

    private static TrendDifference Published(TrendDifference trend) =>
        trend with { Difference = Two(trend.Difference), Low = Down(trend.Low), High = Up(trend.High) };

    private static RecommendationScore Published(RecommendationScore recommendation) => recommendation with
    {
        Priority = Two(recommendation.Priority),
        Severity = Two(recommendation.Severity),
        Reach = Two(recommendation.Reach),
    };

    private static ImmutableArray<T> All<T>(ImmutableArray<T> values, Func<T, T> publish) => [.. values.Select(publish)];

    private static double? Down(double? value) => value is { } known ? Down(known) : null;

    private static double? Up(double? value) => value is { } known ? Up(known) : null;

    private static double? Two(double? value) => value is { } known ? Two(known) : null;

    private static double Down(double value) => Math.Floor(Statistics.Exact.Rounded(value)) + 0.0;

    private static double Up(double value) => Math.Ceiling(Statistics.Exact.Rounded(value)) + 0.0;

    private static double Two(double value) => Math.Round(Statistics.Exact.Rounded(value), 2, MidpointRounding.AwayFromZero) + 0.0;
}
