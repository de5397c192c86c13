using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Survey.App.Assessments;
using Survey.App.Pages;

namespace Survey.App.AssessmentPages;

/// <summary>The page of one assessment: its people, its head counts, its report.</summary>
public sealed class AssessmentDesk(IParticipantStore participants, AssessmentViews views, AssessmentGate gate, IOptions<SurveyOptions> options, TimeProvider clock)
{
    private const int PeopleOnAPage = 25, LongestFind = 100;

    /// <summary>
    /// The page: <c>?show=answered</c> or <c>waiting</c> and <c>&amp;find=</c> for some of its people, <c>&amp;from=</c> for those from a place on.
    /// </summary>
    public async Task<IResult> ShowAsync(HttpRequest request, AssessmentPass pass, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(pass);
        var (session, assessment) = (pass.Session!, pass.Assessment!);
        var all = await participants.ListAllAsync(assessment.Id, cancellationToken);
        var filter = request.Query["show"].ToString() switch { "answered" => PeopleFilter.Answered, "waiting" => PeopleFilter.Waiting, _ => PeopleFilter.All };
        var find = request.Query["find"].ToString().Trim() is { Length: <= LongestFind } text ? text : "";
        var from = AssessmentList.PlaceOf(request);
        var matching = AssessmentViews.ByName(assessment, all.Where(person => IsAskedFor(person, filter) && Holds(person, find))).ToImmutableArray();

        // Links are opened for the people on the page alone.
        var shown = views.Show(session.Workspace, assessment, matching.Skip(from - 1).Take(PeopleOnAPage));
        var people = new PeoplePage(
            shown, from, matching.Length, all.Length, all.Count(person => person.Answered), all.Any(person => person.Function is not null), filter, find, Added(request));
        var view = await views.ShowAsync(assessment, cancellationToken);
        return new PageResult<AssessmentPage>(
            StatusCodes.Status200OK, new AssessmentPageModel(gate.Frame(request, session), assessment, view, people, clock.GetUtcNow(), options.Value.PeopleRetentionDays));
    }

    private static int Added(HttpRequest request) =>
        int.TryParse(request.Query["added"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= ParticipantListing.Maximum ? number : 0;

    private static bool IsAskedFor(Participant person, PeopleFilter filter) => filter == PeopleFilter.All || person.Answered == (filter == PeopleFilter.Answered);

    // Accents and letter case do not matter: people search as they remember.
    private static bool Holds(Participant person, string text) => text.Length == 0 || new[] { person.Name, person.Email }.Any(
        words => words is not null && CultureInfo.InvariantCulture.CompareInfo.IndexOf(words, text, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
}
