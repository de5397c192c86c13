using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;
using Survey.App.Reporting;
using Survey.App.Scoring;
using Survey.Core;

namespace Survey.App.Assessments;

/// <summary>Changes settings of an assessment: those given, all or none.</summary>
public sealed class ChangeAssessmentFunction(
    ConsultantAccess access, AssessmentChanges changes, EarlierWaves earlierWaves, AssessmentCloser closer, IBenchmarkStore benchmark,
    ReportPublisher publisher, AssessmentViews views, TimeProvider clock)
{
    /// <summary>200 with the status; 400 with every problem; 409 with everything that is settled by now; 415 for anything but JSON.</summary>
    [Function(nameof(ChangeAssessmentFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/assessments/{id}")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;
        if (!RequestBody.IsJson(request))
            return ApiProblem.UnsupportedType(RequestBody.JsonType);
        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
            return ApiProblem.TooLarge();

        var problems = new List<Problem>();
        if (await ReadAsync(body, entry.Found.Value, problems, cancellationToken) is not { } patch)
            return ApiProblem.BadInput([.. problems]);

        var decision = await changes.ApplyAsync(id, assessment => ChangeRules.Change(assessment, patch, clock.GetUtcNow()), cancellationToken);
        if (decision.IsRefused)
            return decision.Refusal;

        await FollowUpAsync(patch, decision.Next, cancellationToken);
        return new JsonAnswer<AssessmentView>(
            StatusCodes.Status200OK, await views.ShowAsync(decision.Next, cancellationToken), AssessmentJson.Default.AssessmentView);
    }
    private async Task<AssessmentPatch?> ReadAsync(
        byte[] body, Assessment assessment, List<Problem> problems, CancellationToken cancellationToken)
    {
        var patch = AssessmentPatch.Read(body, assessment.TimeZone, clock.GetUtcNow(), problems);
        if (patch is { EarlierId.Length: > 0 })
        {
            var earlier = await earlierWaves.FindAsync(
                patch.EarlierId, assessment.WorkspaceId, assessment.Company, assessment.Questionnaire, problems, cancellationToken);
            patch = patch with { Earlier = earlier };
        }

        return problems.Count == 0 ? patch : null;
    }

    private async Task FollowUpAsync(AssessmentPatch patch, Assessment changed, CancellationToken cancellationToken)
    {
        // Everybody may have answered already, and the time that follows may be another now.
        if (patch.CloseAfterComplete is not null)
            await closer.TickAsync(changed.Id, cancellationToken);
        if (changed.OutsideBenchmark)
            await benchmark.DeleteAsync(changed.Id, cancellationToken);
        if (patch is not { ShowComments: null, Benchmark: null })
            await publisher.RemakeAsync(changed.Id, cancellationToken);
    }
}
