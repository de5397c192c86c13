using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;
using Survey.App.Reporting;
using Survey.Core;

namespace Survey.App.Assessments;

/// <summary>Changes settings of an assessment: those given, all or none.</summary>
public sealed class ChangeAssessmentFunction(
    ConsultantAccess access, AssessmentChanges changes, AssessmentCloser closer, ReportPublisher publisher, AssessmentViews views, TimeProvider clock)
{
    /// <summary>200 with the status; 400 with every problem; 409 with everything that is settled by now.</summary>
    [Function(nameof(ChangeAssessmentFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/assessments/{id}")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;
        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
            return ApiProblem.TooLarge();

        var problems = new List<Problem>();
        if (AssessmentPatch.Read(body, entry.Found.Value.TimeZone, clock.GetUtcNow(), problems) is not { } patch)
            return ApiProblem.BadInput([.. problems]);

        var decision = await changes.ApplyAsync(id, assessment => ChangeRules.Change(assessment, patch), cancellationToken);
        if (decision.IsRefused)
            return decision.Refusal;

        // Everybody may have answered already, and the time that follows may be another now.
        if (patch.CloseAfterComplete is not null)
            await closer.TickAsync(id, cancellationToken);
        if (patch.ShowComments is not null)
            await publisher.SaveAgainAsync(decision.Next, cancellationToken);
        return new JsonAnswer<AssessmentView>(
            StatusCodes.Status200OK, await views.ShowAsync(decision.Next, cancellationToken), AssessmentJson.Default.AssessmentView);
    }
}
