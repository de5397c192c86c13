using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Launching;
using Survey.App.Problems;
using Survey.Core;

namespace Survey.App.Assessments;

/// <summary>Creates an assessment, with people to invite and a forecast if they are given.</summary>
public sealed class CreateAssessmentFunction(
    ConsultantAccess access, EarlierWaves earlierWaves, AssessmentLauncher launcher, AssessmentViews views, TimeProvider clock)
{
    /// <summary>
    /// 201 with the assessment and the people invited; 400 with every problem; 415 for anything but JSON; 422 for a key that came with another body.
    /// </summary>
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
        var key = IdempotencyKey.Read(request, workspace.Id, problems);
        var input = AssessmentInput.Read(body, clock.GetUtcNow(), problems);
        var earlier = input is null ? null : await earlierWaves.FindAsync(workspace, input.Settings, problems, cancellationToken);
        if (key is null || input is null || problems.Count > 0)
            return ApiProblem.BadInput([.. problems]);

        var company = new LaunchCompany("body", input.Settings, input.Participants, earlier);
        if (await launcher.LaunchAsync(workspace, [company], key, [.. SHA256.HashData(body)], cancellationToken) is not [var (assessment, people)])
            return ApiProblem.KeyReused();

        var view = await views.ShowAsync(assessment, cancellationToken);
        return new JsonAnswer<CreatedView>(
            StatusCodes.Status201Created, new(view, views.Show(workspace, assessment, people)), AssessmentJson.Default.CreatedView,
            $"/api/assessments/{assessment.Id}");
    }
}
