using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;

namespace Survey.App.Reporting;

/// <summary>
/// Deletes one comment for good and makes the report again without it. Where fewer than k comments are left, the report shows none any more.
/// </summary>
public sealed class DeleteCommentFunction(ConsultantAccess access, ReportComments comments)
{
    /// <summary>200 with the comments that are left; 404 when the report shows no such comment, or there is no report.</summary>
    [Function(nameof(DeleteCommentFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/assessments/{id}/comments/{commentId}")] HttpRequest request,
        string id, string commentId, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;

        var assessment = entry.Found.Value;
        return await comments.DeleteAsync(assessment, commentId, cancellationToken)
            && await comments.ListAsync(assessment, cancellationToken) is { } view
                ? new JsonAnswer<CommentsView>(StatusCodes.Status200OK, view, CommentsJson.Default.CommentsView)
                : ApiProblem.NotFound("The report shows no such comment. GET …/comments lists those that it shows.");
    }
}
