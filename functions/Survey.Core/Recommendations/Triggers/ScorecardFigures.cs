using Survey.Core.Questions;
using Survey.Core.Scoring;

namespace Survey.Core.Recommendations.Triggers;

/// <summary>Figures of a scorecard by the place of their item.</summary>
internal static class ScorecardFigures
{
    /// <summary>The score of a dimension, or of the index; null when hidden.</summary>
    public static double? ScoreOf(this Scorecard scorecard, int dimension) =>
        dimension == CompanyFigures.Index ? scorecard.Index.Score : scorecard.Dimensions[dimension].Score;

    /// <summary>The perception gap of a dimension, or of the index; null when hidden.</summary>
    public static PerceptionGap? GapOf(this Scorecard scorecard, int dimension) =>
        dimension == CompanyFigures.Index ? scorecard.Index.Gap : scorecard.Dimensions[dimension].Gap;

    /// <summary>How many answers name the home function. Only for an activity with figures.</summary>
    public static int HomeAnswers(this ActivityScore activity) =>
        activity.Home == RespondentFunction.Sales ? activity.Counts!.Sales : activity.Counts!.Marketing;

    /// <summary>How many answers name the other of the two functions. Only for an activity with figures.</summary>
    public static int OtherAnswers(this ActivityScore activity) =>
        activity.Home == RespondentFunction.Sales ? activity.Counts!.Marketing : activity.Counts!.Sales;

    /// <summary>How many answers are "nobody" or "not sure". Only for an activity with figures.</summary>
    public static int NoOwnerAnswers(this ActivityScore activity) => activity.Counts!.Nobody + activity.Counts.Unsure;
}
