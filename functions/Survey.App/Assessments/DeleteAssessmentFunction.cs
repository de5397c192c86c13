using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;

namespace Survey.App.Assessments;

/// <summary>Deletes an assessment with its people, answers, result and report.</summary>
public sealed class DeleteAssessmentFunction(ConsultantAccess access, AssessmentChanges changes, AssessmentEraser eraser)
{
    /// <summary>204 once all of it is gone.</summary>
    [Function(nameof(DeleteAssessmentFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/assessments/{id}")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;

        // The mark comes first: from here on nothing of it is shown, and a timer finishes what a crash interrupts.
        var decision = await changes.ApplyAsync(
            id, assessment => Decision.Store(assessment with { State = AssessmentState.Deleting }), cancellationToken);
        if (decision.IsRefused)
            return decision.Refusal;

        await eraser.EraseAsync(id, cancellationToken);
        return Results.NoContent();
    }
}
