using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;
using Survey.Core;

namespace Survey.App.Assessments;

/// <summary>Creates an assessment, with people to invite and a forecast if they are given.</summary>
public sealed class CreateAssessmentFunction(ConsultantAccess access, AssessmentCreation creation, AssessmentViews views, TimeProvider clock)
{
    /// <summary>201 with the assessment and the people invited; 400 with every problem; 415 for anything but JSON.</summary>
    [Function(nameof(CreateAssessmentFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.FindWorkspaceAsync(request, cancellationToken) is not { } workspace)
            return ApiProblem.NoAccess();
        if (!RequestBody.IsJson(request))
            return ApiProblem.UnsupportedType(RequestBody.JsonType);
        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
            return ApiProblem.TooLarge();

        var problems = new List<Problem>();
        var input = AssessmentInput.Read(body, clock.GetUtcNow(), problems);
        if (input is null || await creation.CreateAsync(workspace, input, problems, cancellationToken) is not var (assessment, people))
            return ApiProblem.BadInput([.. problems]);

        var view = await views.ShowAsync(assessment, cancellationToken);
        return new JsonAnswer<CreatedView>(
            StatusCodes.Status201Created, new(view, views.Show(workspace, assessment, people)), AssessmentJson.Default.CreatedView,
            $"/api/assessments/{assessment.Id}");
    }
}
