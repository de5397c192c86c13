using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Survey.App.AssessmentPages;

/// <summary>The page of one assessment.</summary>
public sealed class ShowAssessmentPageFunction(AssessmentGate gate, AssessmentDesk desk)
{
    /// <summary>The page; 404 for another workspace's assessment as for none.</summary>
    [Function(nameof(ShowAssessmentPageFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assessments/{id}")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var pass = await gate.EnterAsync(request, id, cancellationToken);
        return pass.IsRefused ? pass.Refusal : await desk.ShowAsync(request, pass, cancellationToken);
    }
}
