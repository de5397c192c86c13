namespace Survey.App.Assessments;

/// <summary>What is no longer kept. Pure.</summary>
internal static class RetentionRules
{
    /// <summary>Whether the rows of the people invited are to go.</summary>
    public static bool ArePeopleDue(Assessment assessment, SurveyOptions options, DateTimeOffset now) =>
        assessment is { ClosedAt: { } closedAt, PeopleDeletedAt: null } && now >= closedAt.AddDays(options.PeopleRetentionDays);

    /// <summary>Whether the answers are to go. Those that still wait for their result stay until they have it.</summary>
    public static bool AreAnswersDue(Assessment assessment, SurveyOptions options, DateTimeOffset now) =>
        assessment is { ClosedAt: { } closedAt, AnswersDeletedAt: null, State: AssessmentState.Reported or AssessmentState.TooFew }
        && now >= closedAt.AddMonths(options.AnswerRetentionMonths);
}
