using Survey.App.Assessments;
using Survey.App.Pages;

namespace Survey.App.AssessmentPages;

/// <summary>Says in a few words where an assessment stands, how soon it closes, and what comes next.</summary>
/// <param name="texts">The language.</param>
/// <param name="now">The present, UTC.</param>
internal sealed class AssessmentWords(PageTexts texts, DateTimeOffset now)
{
    /// <summary>How soon it closes, in days of the zone that the close was meant in; or the day on which it closed.</summary>
    public string Closes(Assessment assessment)
    {
        var today = DayOf(now, assessment);
        if (assessment.ClosedAt is { } closedAt)
        {
            var day = DayOf(closedAt, assessment);
            return texts.Format("assessments.closed", ("day", day.ToString(texts[day.Year == today.Year ? "time.shortDay" : "time.shortDate"], texts.Culture)));
        }

        // Midnight belongs to the day that ends with it.
        var days = DayOf(assessment.AcceptsUntil().AddTicks(-1), assessment).DayNumber - today.DayNumber;
        return texts.Count("assessments.closes", Math.Max(0, days));
    }

    /// <summary>Where it stands, and whether that needs somebody's attention.</summary>
    public (string Text, bool NeedsAttention) State(Assessment assessment, ParticipantCount heads) => assessment.State switch
    {
        AssessmentState.Reported => (texts[Report(assessment)], false),
        AssessmentState.TooFew => (texts["assessments.state.tooFew"], true),
        AssessmentState.Closed when assessment.ScoringFailedAt is not null => (texts["assessments.state.failed"], true),
        AssessmentState.Closed => (texts["assessments.state.closed"], false),
        _ when !assessment.TakesAnswers(now) => (texts["assessments.state.closing"], false),
        _ when heads.Invited == 0 => (texts["assessments.state.nobody"], false),
        _ when heads.Answered == 0 && DayOf(assessment.CreatedAt, assessment) == DayOf(now, assessment) => (texts["assessments.state.today"], false),
        _ when heads.Answered < assessment.MinimumGroup => (texts.Count("assessments.state.needed", assessment.MinimumGroup - heads.Answered), true),
        _ => (texts["assessments.state.open"], false),
    };

    /// <summary>What can be done next and where; null when there is nothing to do but wait.</summary>
    public (string Text, string Path)? Next(Assessment assessment, ParticipantCount heads) => assessment.State switch
    {
        AssessmentState.Reported when assessment.Report is { ReleasedAt: null } => (texts["assessments.next.release"], AssessmentLinks.To(assessment.Id)),
        AssessmentState.Reported => (texts["assessments.next.report"], AssessmentLinks.Report(assessment.Id)),
        AssessmentState.TooFew => (texts["assessments.next.again"], AssessmentLinks.Again(assessment.Id)),
        AssessmentState.Open when !assessment.TakesAnswers(now) => null,
        AssessmentState.Open when heads.Invited == 0 => (texts["assessments.next.invite"], AssessmentLinks.People(assessment.Id)),
        AssessmentState.Open when heads.Answered < heads.Invited => (
            texts.Count("assessments.next.missing", heads.Invited - heads.Answered), AssessmentLinks.To(assessment.Id, PeopleFilter.Waiting, "", 1)),
        AssessmentState.Open => (texts["assessments.next.close"], AssessmentLinks.Close(assessment.Id)),
        _ => null,
    };

    private static string Report(Assessment assessment) => assessment.Report switch
    {
        { RevokedAt: not null } => "assessments.state.revoked",
        { ReleasedAt: null } => "assessments.state.held",
        _ => "assessments.state.reported",
    };

    private static DateOnly DayOf(DateTimeOffset moment, Assessment assessment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(assessment.TimeZone)).DateTime);
}
