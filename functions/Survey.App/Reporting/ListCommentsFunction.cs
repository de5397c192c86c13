using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;

namespace Survey.App.Reporting;

/// <summary>Lists the comments that a report shows, so that the consultant can read them first and delete one.</summary>
public sealed class ListCommentsFunction(ConsultantAccess access, ReportComments comments)
{
    /// <summary>200 with the comments as the report has them; none when they are turned off or fewer than k. 404 before there is a report.</summary>
    [Function(nameof(ListCommentsFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/comments")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;
        return await comments.ListAsync(entry.Found.Value, cancellationToken) is { } view
            ? new JsonAnswer<CommentsView>(StatusCodes.Status200OK, view, CommentsJson.Default.CommentsView)
            : ApiProblem.NotFound("There is no report. The assessment's status says why.");
    }
}
