namespace Survey.Core.Scoring;

/// <summary>
/// Turns one company's answers into its scorecard. The only place that decides what is shown: what is hidden for confidentiality is null in the
/// scorecard already. Without any answer, or with up to k − 1 respondents, every figure is null and <see cref="Scorecard.TooFew"/> says how many are
/// missing.
/// </summary>
public static class RoleClarityScorer
{
    /// <summary>
    /// The suppressed scorecard, in full doubles and without recommendations. The order of the sheets does not matter.
    /// Throws <see cref="ArgumentException"/> for a request whose <see cref="ScoringRequest.Check()"/> finds problems.
    /// </summary>
    public static Scorecard Score(ScoringRequest request) => ScoreAll(request, new(request.MinimumGroup)).Scorecard;

    /// <summary>The scorecard with the answers that it counted.</summary>
    internal static ScoringOutcome ScoreAll(ScoringRequest request) => ScoreAll(request, new(request.MinimumGroup));

    /// <summary>The same under given rules.</summary>
    internal static ScoringOutcome ScoreAll(ScoringRequest request, Confidentiality rules)
    {
        var table = RespondentTable.Of(request.Questionnaire, request.Sheets);
        var problems = request.Check(table.Count);
        if (!problems.IsEmpty)
            throw new ArgumentException(string.Join(" ", problems.Select(problem => $"{problem.Place}: {problem.Reason}")), nameof(request));

        var answers = ScoredAnswers.Of(request.Questionnaire, table, rules);
        var figures = new FigureEstimator(answers, rules, request.Invited);
        var wave = Comparisons.Summarise(answers, figures);
        return new(Compose(request, rules, answers, figures, wave), answers, wave);
    }

    private static Scorecard Compose(ScoringRequest request, Confidentiality rules, ScoredAnswers answers, FigureEstimator figures, WaveSummary wave)
    {
        var grouping = answers.Grouping;
        var dimensionScorer = new DimensionScorer(answers, figures);
        var activityScorer = new ActivityScorer(answers, rules);
        var context = new ContextScorer(answers, rules);
        var dimensions = dimensionScorer.Dimensions();
        var workTime = context.WorkTime();
        return new()
        {
            Company = request.Company,
            Questionnaire = request.Questionnaire.Version,
            Respondents = answers.Respondents,
            Excluded = grouping.Excluded,
            Invited = request.Invited?.All,
            MinimumGroup = request.MinimumGroup,
            TooFew = grouping.TooFew,
            Functions = [.. grouping.Shown.Select((function, group) => new ShownFunction(function, CountOf(answers, group)))],
            Index = dimensionScorer.Index(request.Invited?.All),
            Dimensions = dimensions,
            Activities = activityScorer.Activities(),
            Statements = new StatementScorer(answers, rules).Statements(),
            RoleViews = activityScorer.RoleViews(),
            WorkTime = workTime,
            HatSwitching = ContextScorer.HatSwitching(workTime),
            Satisfaction = context.Satisfaction(),
            Forecast = Comparisons.Forecast(dimensions, request.Forecast),
            Trend = Comparisons.Trend(request.Questionnaire, wave, request.Earlier),
            Recommendations = [],
        };
    }

    private static int CountOf(ScoredAnswers answers, int group) => answers.RowsOf(group).GetOffsetAndLength(answers.Count).Length;
}
