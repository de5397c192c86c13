using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Consulting;

namespace Survey.App.AssessmentPages;

/// <summary>Asks whether the link to a report is to be revoked.</summary>
public sealed class AskRevocationFunction(AssessmentGate gate)
{
    /// <summary>The question; 404 for another workspace's assessment as for none; 409 when there is no link that works.</summary>
    [Function(nameof(AskRevocationFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assessments/{id}/report/revoke")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var pass = await gate.EnterAsync(request, id, cancellationToken);
        if (pass.IsRefused)
            return pass.Refusal;
        var texts = gate.Frame(request, pass.Session).Texts;
        if (pass.Assessment.Report is not { RevokedAt: null })
            return ConsultantMessages.Conflict(request, texts["revoke.none"]);
        return gate.Ask(request, pass, new(
            texts["revoke.title"],
            texts.Format("revoke.lead", ("name", pass.Assessment.RequestedBy), ("company", pass.Assessment.Company)),
            texts["revoke.what"],
            texts["revoke.what.text"],
            texts["revoke.keep"],
            texts["revoke.go"],
            $"{AssessmentLinks.Report(id)}/revoke",
            ReportActions.Revoke));
    }
}
