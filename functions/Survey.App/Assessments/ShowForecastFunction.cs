using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;

namespace Survey.App.Assessments;

/// <summary>Shows the forecast and whether it can still be changed.</summary>
public sealed class ShowForecastFunction(ConsultantAccess access, TimeProvider clock)
{
    /// <summary>200 with the forecast, null without one.</summary>
    [Function(nameof(ShowForecastFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/forecast")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;

        var assessment = entry.Found.Value;
        var isLocked = assessment.HasAnswers || !assessment.TakesAnswers(clock.GetUtcNow());
        return new JsonAnswer<ForecastView>(
            StatusCodes.Status200OK, new(assessment.Forecast, isLocked), AssessmentJson.Default.ForecastView);
    }
}
