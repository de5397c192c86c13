using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;

namespace Survey.App.Assessments;

/// <summary>
/// Lists the workspace's assessments, a page at a time: <c>?limit=</c> 1 to 500, <c>&amp;continuation=</c> as the page before gave it.
/// </summary>
public sealed class ListAssessmentsFunction(ConsultantAccess access, IAssessmentStore assessments)
{
    /// <summary>200 with one page, which may be empty before the end; 400 for a wrong limit or continuation.</summary>
    [Function(nameof(ListAssessmentsFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.FindWorkspaceAsync(request, cancellationToken) is not { } workspace)
            return ApiProblem.NoAccess();

        return await PageQuery.AnswerAsync(request, async (limit, continuation) =>
        {
            var page = await assessments.ListAsync(workspace.Id, limit, continuation, cancellationToken);
            var lines = page.Items.Where(assessment => assessment.State != AssessmentState.Deleting).Select(AssessmentViews.Line);
            return new JsonAnswer<AssessmentLines>(
                StatusCodes.Status200OK, new([.. lines], page.Continuation), AssessmentJson.Default.AssessmentLines);
        });
    }
}
