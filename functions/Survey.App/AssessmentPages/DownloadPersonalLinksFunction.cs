using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Assessments;
using Survey.App.Launching;
using Survey.App.Problems;
using Survey.App.Reporting;

namespace Survey.App.AssessmentPages;

/// <summary>Everybody who was invited as CSV, with the personal links of those who have not answered, where the workspace may export them.</summary>
public sealed class DownloadPersonalLinksFunction(AssessmentGate gate, IParticipantStore participants, LaunchLinks links)
{
    /// <summary>The file; 404 for another workspace's assessment as for none.</summary>
    [Function(nameof(DownloadPersonalLinksFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assessments/{id}/links.csv")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var pass = await gate.EnterAsync(request, id, cancellationToken);
        if (pass.IsRefused)
            return pass.Refusal;
        var people = AssessmentViews.ByName(pass.Assessment, await participants.ListAllAsync(id, cancellationToken));
        var file = await links.WriteAsync(pass.Session.Workspace, [new(pass.Assessment, [.. people])], cancellationToken);
        return new CsvAnswer(StatusCodes.Status200OK, file, $"{CompanyFileName.Of(pass.Assessment.Company)} links.csv");
    }
}
