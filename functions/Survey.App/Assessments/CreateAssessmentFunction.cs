using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Links;
using Survey.App.Problems;
using Survey.App.Workspaces;
using Survey.Core;
using Survey.Core.Questions;

namespace Survey.App.Assessments;

/// <summary>Creates an assessment, with people to invite and a forecast if they are given.</summary>
public sealed class CreateAssessmentFunction(
    ConsultantAccess access, IAssessmentStore assessments, Invitations invitations, EarlierWaves earlierWaves, AssessmentViews views, TimeProvider clock)
{
    /// <summary>201 with the assessment and the people invited; 400 with every problem.</summary>
    [Function(nameof(CreateAssessmentFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.FindWorkspaceAsync(request, cancellationToken) is not { } workspace)
            return ApiProblem.NoAccess();
        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
            return ApiProblem.TooLarge();

        var problems = new List<Problem>();
        var input = AssessmentInput.Read(body, clock.GetUtcNow(), problems);
        var earlier = input is null ? null : await FindEarlierAsync(workspace, input.Settings, problems, cancellationToken);
        return input is not null && problems.Count == 0
            ? await CreateAsync(workspace, input, earlier, cancellationToken)
            : ApiProblem.BadInput([.. problems]);
    }

    private async Task<EarlierWave?> FindEarlierAsync(
        Workspace workspace, AssessmentSettings settings, List<Problem> problems, CancellationToken cancellationToken)
    {
        if (settings.EarlierId is not { } id)
            return null;

        // The questionnaire is the same in every language.
        var questionnaire = BuiltInQuestionnaire.In(BuiltInQuestionnaire.Languages[0]).Version;
        var company = settings.Company.Length == 0 ? null : settings.Company;
        return await earlierWaves.FindAsync(id, workspace.Id, company, questionnaire, problems, cancellationToken);
    }

    private async Task<IResult> CreateAsync(
        Workspace workspace, AssessmentInput input, EarlierWave? earlier, CancellationToken cancellationToken)
    {
        Assessment assessment;
        do
        {
            var open = input.Settings.Open(RandomId.Create(ConsultantAccess.AssessmentIdLength), workspace, earlier, clock.GetUtcNow());
            assessment = open with { HasParticipants = !input.Participants.IsEmpty };
        }
        while (!await assessments.AddAsync(assessment, cancellationToken));

        var people = await invitations.AddAsync(assessment.Id, input.Participants, cancellationToken);
        var view = await views.ShowAsync(assessment, cancellationToken);
        return new JsonAnswer<CreatedView>(
            StatusCodes.Status201Created, new(view, views.Show(workspace, assessment, people)), AssessmentJson.Default.CreatedView,
            $"/api/assessments/{assessment.Id}");
    }
}
