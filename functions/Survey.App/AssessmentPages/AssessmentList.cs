using System.Globalization;
using Microsoft.AspNetCore.Http;
using Survey.App.Access;
using Survey.App.Assessments;
using Survey.App.Pages;

namespace Survey.App.AssessmentPages;

/// <summary>The page of all assessments of a workspace, by company.</summary>
public sealed class AssessmentList(IAssessmentStore assessments, IParticipantStore participants, AssessmentGate gate, TimeProvider clock)
{
    private const int LinesOnAPage = 20;

    /// <summary>The page: <c>?show=open</c>, <c>closed</c> or <c>reported</c> for some of them, <c>&amp;from=</c> for those from a place on.</summary>
    public async Task<IResult> ShowAsync(HttpRequest request, ConsultantSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(session);
        var frame = gate.Frame(request, session);
        var filter = request.Query["show"].ToString() switch
        {
            "open" => AssessmentFilter.Open,
            "closed" => AssessmentFilter.Closed,
            "reported" => AssessmentFilter.Reported,
            _ => AssessmentFilter.All,
        };
        var all = await assessments.ListAllAsync(session.Workspace.Id, cancellationToken).ToListAsync(cancellationToken);
        var from = PlaceOf(request);
        var byName = StringComparer.Create(frame.Texts.Culture, ignoreCase: true);
        var shown = all.Where(assessment => IsAskedFor(assessment, filter))
            .OrderBy(assessment => assessment.Company, byName).ThenByDescending(assessment => assessment.CreatedAt).ThenBy(assessment => assessment.Id, StringComparer.Ordinal)
            .Skip(from - 1).Take(LinesOnAPage);
        return new PageResult<AssessmentListPage>(StatusCodes.Status200OK, new AssessmentListModel
        {
            Frame = frame,
            Now = clock.GetUtcNow(),
            Counts = Count(all),
            Filter = filter,
            Shown = [.. await Task.WhenAll(shown.Select(assessment => RowAsync(assessment, cancellationToken)))],
            From = from,
        });
    }

    /// <summary>The place that a listing is to begin at, from 1; 1 unless the address gives another.</summary>
    internal static int PlaceOf(HttpRequest request) =>
        int.TryParse(request.Query["from"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;

    private async Task<AssessmentRow> RowAsync(Assessment assessment, CancellationToken cancellationToken) => new(
        assessment,
        assessment.Heads is { } heads ? new(heads.Invited, heads.Answered) : await participants.CountAsync(assessment.Id, cancellationToken));

    private static AssessmentCounts Count(List<Assessment> all) => new(
        all.Count,
        all.Count(assessment => assessment.State == AssessmentState.Open),
        all.Count(assessment => assessment.State == AssessmentState.Reported),
        all.Count(assessment => assessment.State == AssessmentState.TooFew));

    private static bool IsAskedFor(Assessment assessment, AssessmentFilter filter) => filter switch
    {
        AssessmentFilter.Open => assessment.State == AssessmentState.Open,
        AssessmentFilter.Closed => assessment.State != AssessmentState.Open,
        AssessmentFilter.Reported => assessment.State == AssessmentState.Reported,
        _ => true,
    };
}
