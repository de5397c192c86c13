using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;

namespace Survey.App.Assessments;

/// <summary>Lists who was invited and who has answered.</summary>
public sealed class ListParticipantsFunction(ConsultantAccess access, IParticipantStore participants, AssessmentViews views)
{
    /// <summary>200 with all participants by name.</summary>
    [Function(nameof(ListParticipantsFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/participants")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;

        var people = await participants.ListAllAsync(id, cancellationToken);
        return new JsonAnswer<ParticipantsView>(
            StatusCodes.Status200OK, new(views.Show(entry.Workspace, entry.Found.Value, people)), AssessmentJson.Default.ParticipantsView);
    }
}
