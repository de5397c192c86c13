using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;
using Survey.App.Storage;
using Survey.Core;

namespace Survey.App.Assessments;

/// <summary>
/// Lists the workspace's assessments, a page at a time: <c>?limit=</c> 1 to 500, <c>&amp;continuation=</c> as the page before gave it.
/// </summary>
public sealed class ListAssessmentsFunction(ConsultantAccess access, IAssessmentStore assessments)
{
    private const int DefaultLimit = 100, LargestLimit = 500;

    /// <summary>200 with one page, which may be empty before the end; 400 for a wrong limit or continuation.</summary>
    [Function(nameof(ListAssessmentsFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.FindWorkspaceAsync(request, cancellationToken) is not { } workspace)
            return ApiProblem.NoAccess();

        var (limitText, continuation) = ((string?)request.Query["limit"], (string?)request.Query["continuation"]);
        var problems = new List<Problem>();
        var limit = Limit(limitText);
        if (limit is null)
            problems.Add(new("limit", InputText.Quote(limitText), $"Must be a whole number from 1 to {LargestLimit}."));
        if (!PageToken.IsValid(continuation))
            problems.Add(new("continuation", InputText.Quote(continuation), "Must be the continuation of the page before, unchanged."));
        if (limit is null || problems.Count > 0)
            return ApiProblem.BadInput([.. problems]);

        var page = await assessments.ListAsync(workspace.Id, limit.Value, continuation, cancellationToken);
        var lines = page.Items.Where(assessment => assessment.State != AssessmentState.Deleting).Select(AssessmentViews.Line);
        return new JsonAnswer<AssessmentLines>(StatusCodes.Status200OK, new([.. lines], page.Continuation), AssessmentJson.Default.AssessmentLines);
    }

    private static int? Limit(string? text) =>
        text is null ? DefaultLimit
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestLimit ? limit
        : null;
}
