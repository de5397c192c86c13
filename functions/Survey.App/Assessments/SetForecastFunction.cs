using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;
using Survey.Core;
using Survey.Core.Questions;

namespace Survey.App.Assessments;

/// <summary>Sets the scores that whoever ordered the assessment expects; possible until the first answer.</summary>
public sealed class SetForecastFunction(ConsultantAccess access, AssessmentChanges changes, TimeProvider clock)
{
    /// <summary>200 with the forecast; 400 with every problem; 409 once it is locked; 415 for anything but JSON.</summary>
    [Function(nameof(SetForecastFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/assessments/{id}/forecast")] HttpRequest request,
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
        var forecast = JsonInput.Read(body, problems) is { } input
            ? ForecastInput.Take(input, BuiltInQuestionnaire.In(entry.Found.Value.Language))
            : null;
        if (forecast is null || problems.Count > 0)
            return ApiProblem.BadInput([.. problems]);

        var decision = await changes.ApplyAsync(id, assessment => ChangeRules.Forecast(assessment, forecast, clock.GetUtcNow()), cancellationToken);
        return decision.IsRefused
            ? decision.Refusal
            : new JsonAnswer<ForecastView>(StatusCodes.Status200OK, new(forecast, IsLocked: false), AssessmentJson.Default.ForecastView);
    }
}
