using Survey.App.Assessments;
using Survey.App.Workspaces;
using Survey.Core;
using Survey.Core.Questions;
using Survey.Reports;

namespace Survey.App.Reporting;

/// <summary>
/// What a report says beside the result: all of it settled with the close, so that the same assessment always gives the same report.
/// </summary>
internal static class ReportRequests
{
    /// <summary>The request for a closed assessment's report. Throws <see cref="ArgumentException"/> for an open one.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="heads">Head counts at the close.</param>
    /// <param name="workspace">Whose consultant is named; null when the workspace is gone.</param>
    /// <param name="result">The published result.</param>
    public static ReportRequest Of(Assessment assessment, HeadCounts heads, Workspace? workspace, AssessmentResult result)
    {
        var closedAt = assessment.ClosedAt ?? throw new ArgumentException("Only a closed assessment has a report.", nameof(assessment));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(assessment.TimeZone);
        var date = TimeZoneInfo.ConvertTime(closedAt, zone);
        return new()
        {
            Result = assessment.ShowComments ? result : result with { Comments = [] },
            Questionnaire = BuiltInQuestionnaire.In(assessment.Language),
            Reader = assessment.RequestedBy,
            ReaderRole = assessment.RequestedByRole,
            Consultant = workspace?.Name,
            ConsultantContact = workspace?.ContactEmail,
            AnswersFrom = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(assessment.CreatedAt, zone).DateTime),
            AnswersTo = DateOnly.FromDateTime(date.DateTime),
            Date = date,
            Invited = [.. heads.Functions.Select(function => new InvitedFunction(function.Function, function.Invited))],
        };
    }
}
