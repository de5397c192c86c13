using Survey.App.Assessments;
using Survey.App.Workspaces;
using Survey.Core;
using Survey.Core.Questions;
using Survey.Reports;
using Survey.Reports.Blocks;

namespace Survey.App.Reporting;

/// <summary>
/// What a report says beside the result: all of it settled with the close or with the report's first making, so that the same assessment always gives
/// the same report. What can change afterwards stands in <see cref="ReportSource.FileName"/>.
/// </summary>
internal static class ReportRequests
{
    /// <summary>The request for a closed assessment's report. Throws <see cref="ArgumentException"/> for an open one.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="heads">Head counts at the close.</param>
    /// <param name="look">Whom it names as consultant and how it looks.</param>
    /// <param name="logo">The logo; null for none.</param>
    /// <param name="result">The published result.</param>
    public static ReportRequest Of(Assessment assessment, HeadCounts heads, Branding look, Picture? logo, AssessmentResult result)
    {
        var closedAt = assessment.ClosedAt ?? throw new ArgumentException("Only a closed assessment has a report.", nameof(assessment));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(assessment.TimeZone);
        var date = TimeZoneInfo.ConvertTime(closedAt, zone);
        return new()
        {
            Result = result with
            {
                Comments = assessment.ShowComments ? result.Comments : [],
                Benchmark = assessment.OutsideBenchmark ? null : result.Benchmark,
            },
            Questionnaire = BuiltInQuestionnaire.In(assessment.Language),
            Reader = assessment.RequestedBy,
            ReaderRole = assessment.RequestedByRole,
            Consultant = look.Consultant,
            ConsultantContact = look.Contact,
            Accent = look.Accent is { } accent ? AccentColour.Read(accent, "accent").Value : null,
            Logo = logo,
            Paper = look.Paper,
            AnswersFrom = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(assessment.CreatedAt, zone).DateTime),
            AnswersTo = DateOnly.FromDateTime(date.DateTime),
            Date = date,
            EarlierWave = assessment.Earlier?.ClosedOn,
            Invited = [.. heads.Functions.Select(function => new InvitedFunction(function.Function, function.Invited))],
        };
    }
}
