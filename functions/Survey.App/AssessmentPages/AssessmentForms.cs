using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Survey.App.Access;
using Survey.App.Assessments;
using Survey.App.Consulting;
using Survey.App.Pages;
using Survey.Core;

namespace Survey.App.AssessmentPages;

/// <summary>The forms for a new assessment and for more people, empty or as they were filled in.</summary>
public sealed class AssessmentForms(AssessmentGate gate, ConsultantAccess access, IAssessmentStore assessments)
{
    private static readonly Lazy<ImmutableArray<string>> Zones = new(ReadZones);

    /// <summary>
    /// What a new form begins with: the zone of the assessment of the workspace that was created last, UTC before the first; with <c>?like=</c> what an earlier
    /// one said of the same company, and that one to compare with if it has a result.
    /// </summary>
    public async Task<ImmutableDictionary<string, string>> BeginAsync(HttpRequest request, ConsultantSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(session);
        var begun = PageEntry.NoFields.Add(FormName.Field, FormName.Create());
        if (await access.FindAsync(session.Workspace, request.Query["like"].ToString(), cancellationToken) is not { Value: var like })
        {
            var all = assessments.ListAllAsync(session.Workspace.Id, cancellationToken);
            var last = await all.MaxByAsync(assessment => assessment.CreatedAt, cancellationToken: cancellationToken);
            return begun.Add(NewAssessmentFields.TimeZone, last?.TimeZone ?? "UTC");
        }

        var fields = begun
            .Add(NewAssessmentFields.Company, like.Company)
            .Add(NewAssessmentFields.RequestedBy, like.RequestedBy)
            .Add(NewAssessmentFields.Role, like.RequestedByRole ?? "")
            .Add(NewAssessmentFields.TimeZone, like.TimeZone)
            .Add(NewAssessmentFields.Purpose, like.Purpose ?? "")
            .Add(NewAssessmentFields.MinimumGroup, like.MinimumGroup.ToString(CultureInfo.InvariantCulture));
        return like.State == AssessmentState.Reported ? fields.Add(NewAssessmentFields.Earlier, like.Id) : fields;
    }

    /// <summary>The form for a new assessment.</summary>
    /// <param name="request">The request.</param>
    /// <param name="session">Who has signed in.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="fields">What the form holds.</param>
    /// <param name="problems">What is wrong with it; none when it is new.</param>
    public IResult ShowNew(
        HttpRequest request, ConsultantSession session, int status, ImmutableDictionary<string, string> fields, IReadOnlyCollection<Problem> problems)
    {
        var frame = gate.Frame(request, session);
        var state = FormState.Of(frame.Texts, fields, problems, NewAssessmentFields.All, NewAssessmentFields.List);
        return new PageResult<NewAssessmentPage>(status, new NewAssessmentModel(frame, state, Zones.Value));
    }

    /// <summary>The form to add people, as it was filled in.</summary>
    /// <param name="request">The request.</param>
    /// <param name="pass">Who has signed in, the assessment, and what the form holds.</param>
    /// <param name="status">HTTP status; a form that was sent with nothing in it says so itself.</param>
    /// <param name="problems">What is wrong with it; none when it is new.</param>
    public IResult ShowPeople(HttpRequest request, AssessmentPass pass, int status, IReadOnlyCollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(pass);
        ArgumentNullException.ThrowIfNull(problems);
        var frame = gate.Frame(request, pass.Session!);
        var state = status != StatusCodes.Status200OK && problems.Count == 0
            ? new FormState(pass.Fields, [new(PeopleFields.Name, null, frame.Texts["people.nobody"])])
            : FormState.Of(frame.Texts, pass.Fields, problems, PeopleFields.All, PeopleFields.List);
        return new PageResult<PeopleFormPage>(status, new PeopleFormModel(frame, pass.Assessment!, state));
    }

    // Places that people live in; the rest of the zones, such as Etc/GMT+3, can be typed.
    private static ImmutableArray<string> ReadZones() =>
    [
        .. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId && zone.Id.Contains('/', StringComparison.Ordinal)).Select(zone => zone.Id)
            .Where(id => !id.StartsWith("Etc/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];
}

/// <summary>What the form for a new assessment shows.</summary>
/// <param name="Frame">What is around the page.</param>
/// <param name="State">What it holds and what is wrong with it.</param>
/// <param name="Zones">Time zones to choose from, IANA names.</param>
public sealed record NewAssessmentModel(ConsultantFrame Frame, FormState State, ImmutableArray<string> Zones);

/// <summary>What the form to add people shows.</summary>
/// <param name="Frame">What is around the page.</param>
/// <param name="Assessment">The assessment.</param>
/// <param name="State">What it holds and what is wrong with it.</param>
public sealed record PeopleFormModel(ConsultantFrame Frame, Assessment Assessment, FormState State);
