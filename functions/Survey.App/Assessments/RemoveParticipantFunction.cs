using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;

namespace Survey.App.Assessments;

/// <summary>Removes one person from an open assessment, as long as they have not answered.</summary>
public sealed class RemoveParticipantFunction(ConsultantAccess access, ParticipantRemoval removal)
{
    /// <summary>204 once they are gone; 404 when there is no such person; 409 when they have answered, or the assessment is closed.</summary>
    [Function(nameof(RemoveParticipantFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/assessments/{id}/participants/{participantId}")] HttpRequest request,
        string id, string participantId, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        return entry.IsRefused
            ? entry.Refusal
            : await removal.RemoveAsync(entry.Found.Value, participantId, cancellationToken) ?? Results.NoContent();
    }
}
