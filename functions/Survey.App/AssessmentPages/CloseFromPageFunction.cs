using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Assessments;
using Survey.App.Pages;

namespace Survey.App.AssessmentPages;

/// <summary>Closes an assessment from its page, for good.</summary>
public sealed class CloseFromPageFunction(AssessmentGate gate, AssessmentCloser closer)
{
    /// <summary>What the form is for.</summary>
    internal const string Purpose = "close assessment";

    /// <summary>303 to the page of the assessment; 409 when it is closed already.</summary>
    [Function(nameof(CloseFromPageFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "assessments/{id}/close")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var pass = await gate.EnterPostedAsync(request, id, Purpose, cancellationToken);
        if (pass.IsRefused)
            return pass.Refusal;
        var decision = await closer.CloseAsync(id, cancellationToken);
        return decision.IsRefused ? AssessmentGate.Refused(request, decision.Refusal) : new SeeOther(AssessmentLinks.To(id));
    }
}
