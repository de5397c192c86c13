using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;
using Survey.App.Scoring;
using Survey.Core.Scoring;

namespace Survey.App.Reporting;

/// <summary>The published scorecard as JSON, for the consultant's own tools: suppressed and rounded as the report is.</summary>
public sealed class ShowScoresFunction(ConsultantAccess access, IResultStore results)
{
    /// <summary>200 with the scores; with too few respondents every figure is null. 404 before there is a result.</summary>
    [Function(nameof(ShowScoresFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/scores")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;
        return await results.FindAsync(id, cancellationToken) is { } result
            ? new JsonText(ScorecardJson.Write(ResultJson.Read(result).Scorecard))
            : ApiProblem.NotFound("There are no scores yet. The assessment's status says what it waits for.");
    }
}
