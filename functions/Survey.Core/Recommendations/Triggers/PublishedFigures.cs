using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Recommendations.Texts;
using Survey.Core.Scoring;
using Survey.Core.Scoring.Statistics;

namespace Survey.Core.Recommendations.Triggers;

/// <summary>
/// The scorecard as it leaves the service, in whole numbers: all that texts may show, so that they never say more than the report beside
/// them. Scores are rounded down; shares, times and differences to the nearest whole number, a half away from 0.
/// </summary>
/// <param name="scorecard">The suppressed, rounded scorecard.</param>
internal sealed class PublishedFigures(Scorecard scorecard)
{
    private const int FewAnswers = 10;

    /// <summary>Activities with status clear, of all activities.</summary>
    public int ClearActivities { get; } = scorecard.Activities.Count(activity => activity.Status == ActivityStatus.Clear);

    /// <summary>Activities with figures, of all activities.</summary>
    public int ScoredActivities { get; } = scorecard.Activities.Count(activity => activity.Status is not null);

    /// <summary>Activities with figures among some.</summary>
    public int ScoredAmong(ImmutableArray<int> items) => items.Count(item => scorecard.Activities[item].Status is not null);

    /// <summary>Dimensions with a score among some.</summary>
    public int ScoredDimensionsAmong(ImmutableArray<int> items) => items.Count(item => scorecard.ScoreOf(item) is not null);

    /// <summary>Statements with figures among some.</summary>
    public int ScoredStatementsAmong(ImmutableArray<int> items) => items.Count(item => scorecard.Statements[item].Score is not null);

    /// <summary>Dimensions with a gap, flagged or not, among some.</summary>
    public int GapsAmong(ImmutableArray<int> items) => items.Count(item => scorecard.GapOf(item) is not null);

    /// <summary>Whether the status of one of these activities is tentative.</summary>
    public bool AnyTentative(ImmutableArray<int> items) => items.Any(item => scorecard.Activities[item].Tentative == true);

    /// <summary>Whether one of these statements has fewer than 10 answers.</summary>
    public bool AnyFewAnswers(ImmutableArray<int> items) => items.Any(item => scorecard.Statements[item].Answers < FewAnswers);

    /// <summary>The home function of an activity.</summary>
    public RespondentFunction HomeOf(int activity) => scorecard.Activities[activity].Home;

    /// <summary>Answers to an activity. Throws <see cref="ArgumentOutOfRangeException"/> for another name.</summary>
    public int AnswersTo(int item, Placeholder name)
    {
        var activity = scorecard.Activities[item];
        var answers = activity.Answers!.Value;
        return name switch
        {
            Placeholder.Answers => answers,
            Placeholder.Home => activity.HomeAnswers(),
            Placeholder.Other => activity.OtherAnswers(),
            Placeholder.Both => activity.Counts!.Both,
            Placeholder.Elsewhere => activity.Counts!.Elsewhere,
            Placeholder.None => activity.NoOwnerAnswers(),
            Placeholder.HomePercent => ((200 * activity.HomeAnswers()) + answers) / (2 * answers),
            _ => throw NotAFigure(name),
        };
    }

    /// <summary>A score.</summary>
    public int Score(int dimension) => Down(scorecard.ScoreOf(dimension)!.Value);

    /// <summary>Answers to a statement. Throws <see cref="ArgumentOutOfRangeException"/> for another name.</summary>
    public int RatingsOf(int item, Placeholder name)
    {
        var statement = scorecard.Statements[item];
        return name switch
        {
            Placeholder.Answers => statement.Answers!.Value,
            Placeholder.Favourable => Nearest(100 * statement.Favourable!.Value),
            Placeholder.Neutral => Nearest(100 * statement.Neutral!.Value),
            Placeholder.Unfavourable => Nearest(100 * statement.Unfavourable!.Value),
            _ => throw NotAFigure(name),
        };
    }

    /// <summary>A perception gap. Throws <see cref="ArgumentOutOfRangeException"/> for another name.</summary>
    public int GapOf(int dimension, Placeholder name)
    {
        var gap = scorecard.GapOf(dimension)!;
        return name switch
        {
            Placeholder.Sales => Down(gap.Sales),
            Placeholder.Marketing => Down(gap.Marketing),
            Placeholder.Difference => Nearest(Math.Abs(gap.Difference)),
            _ => throw NotAFigure(name),
        };
    }

    /// <summary>Per cent of its week that sales gives to marketing, or marketing to selling.</summary>
    public int OtherHat(RespondentFunction function) =>
        Nearest((function == RespondentFunction.Sales ? scorecard.HatSwitching.SalesOnMarketing : scorecard.HatSwitching.MarketingOnSelling)!.Value);

    /// <summary>Who answered. Throws <see cref="ArgumentOutOfRangeException"/> for another name.</summary>
    public int Response(Placeholder name) => name switch
    {
        Placeholder.Respondents => scorecard.Respondents,
        Placeholder.Invited => scorecard.Invited!.Value,
        Placeholder.Percent => (int)(100L * scorecard.Respondents / scorecard.Invited!.Value),
        _ => throw NotAFigure(name),
    };

    private static int Down(double value) => (int)Math.Floor(Exact.Rounded(value));

    private static int Nearest(double value) => (int)Math.Round(Exact.Rounded(value), MidpointRounding.AwayFromZero);

    private static ArgumentOutOfRangeException NotAFigure(Placeholder name) => new(nameof(name), name, "Is not a number of this finding.");
}
