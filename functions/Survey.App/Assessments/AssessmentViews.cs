using System.Collections.Immutable;
using System.Globalization;
using Survey.App.Links;
using Survey.App.Workspaces;

namespace Survey.App.Assessments;

/// <summary>Shows assessments and participants to the consultant: everything that they may see, and no more.</summary>
public sealed class AssessmentViews(IParticipantStore participants, SealedLinks links)
{
    /// <summary>The assessment with its present head counts.</summary>
    internal async Task<AssessmentView> ShowAsync(Assessment assessment, CancellationToken cancellationToken)
    {
        var heads = assessment.Heads ?? HeadCounts.Of(await participants.ListAllAsync(assessment.Id, cancellationToken));
        var isOpen = assessment.State == AssessmentState.Open;
        return new()
        {
            Id = assessment.Id,
            Company = assessment.Company,
            RequestedBy = assessment.RequestedBy,
            Role = assessment.RequestedByRole,
            Purpose = assessment.Purpose,
            Questionnaire = assessment.Questionnaire,
            Language = assessment.Language,
            MinimumGroup = assessment.MinimumGroup,
            CreatedAt = assessment.CreatedAt,
            ClosesAt = assessment.ClosesAt,
            TimeZone = assessment.TimeZone,
            CloseAfterCompleteHours = assessment.CloseAfterComplete.TotalHours,
            CompleteClosesAt = assessment.CompleteClosesAt,
            HoldReport = assessment.HoldReport,
            ShowComments = assessment.ShowComments,
            HasForecast = assessment.Forecast is not null,
            EarlierAssessment = assessment.Earlier?.AssessmentId,
            EarlierClosedOn = assessment.Earlier?.ClosedOn,
            Benchmark = !assessment.OutsideBenchmark,
            State = assessment.State,
            ClosedAt = assessment.ClosedAt,
            Heads = Show(heads, assessment.MinimumGroup),
            Outlook = isOpen ? ReportOutlook.Of(heads, assessment.MinimumGroup) : null,
            Missing = isOpen ? Math.Max(0, assessment.MinimumGroup - heads.Answered) : assessment.Missing,
            ScoringFailedAt = assessment.ScoringFailedAt,
            Report = Report(assessment),
        };
    }

    /// <summary>One line of a listing.</summary>
    internal static AssessmentLine Line(Assessment assessment) =>
        new(assessment.Id, assessment.Company, assessment.State, assessment.CreatedAt, assessment.ClosesAt, assessment.ClosedAt);

    /// <summary>
    /// Participants sorted by name as the assessment's language sorts. A link is there while it is of use: until its owner has answered, and
    /// while the assessment is open.
    /// </summary>
    internal ImmutableArray<ParticipantView> Show(Workspace workspace, Assessment assessment, IEnumerable<Participant> people)
    {
        var mayHaveLinks = workspace.MayExportLinks && assessment.State == AssessmentState.Open;
        return
        [
            .. ByName(assessment, people).Select(person => new ParticipantView(
                person.Id, person.Name, person.Email, person.Function, person.Answered,
                mayHaveLinks && !person.Answered ? links.Survey(person) : null)),
        ];
    }

    /// <summary>Participants sorted by name as the assessment's language sorts; those without a name by address.</summary>
    internal static IEnumerable<Participant> ByName(Assessment assessment, IEnumerable<Participant> people)
    {
        var byName = StringComparer.Create(CultureInfo.GetCultureInfo(assessment.Language), ignoreCase: true);
        return people.OrderBy(person => person.Name ?? person.Email, byName).ThenBy(person => person.Id, StringComparer.Ordinal);
    }

    private static HeadsView Show(HeadCounts heads, int minimumGroup) => new(
        heads.Invited, heads.Answered,
        [.. heads.Functions.Select(function => new FunctionHeadsView(
            function.Function, function.Invited, function.Invited >= minimumGroup ? function.Answered : null))]);

    private ReportView? Report(Assessment assessment) => assessment.Report is not { } access ? null : new(
        access.RevokedAt is not null ? ReportState.Revoked : access.ReleasedAt is null ? ReportState.Held : ReportState.Released,
        $"/api/assessments/{assessment.Id}/report.pdf", $"/api/assessments/{assessment.Id}/scores",
        access.ReleasedAt, access.RevokedAt, links.Report(assessment));
}
