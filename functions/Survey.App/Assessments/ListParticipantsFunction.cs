using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;

namespace Survey.App.Assessments;

/// <summary>Lists who was invited and who has answered.</summary>
public sealed class ListParticipantsFunction(ConsultantAccess access, IParticipantStore participants, AssessmentViews views)
{
    /// <summary>
    /// 200 with all participants by name, or with one page of them where <c>?limit=</c> or <c>&amp;continuation=</c> asks for it; 400 for a wrong limit or
    /// continuation.
    /// </summary>
    [Function(nameof(ListParticipantsFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/participants")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;

        JsonAnswer<ParticipantLines> Show(ImmutableArray<Participant> people, string? continuation) =>
            new(StatusCodes.Status200OK, new(views.Show(entry.Workspace, entry.Found.Value, people), continuation), AssessmentJson.Default.ParticipantLines);

        // Whoever asks for no page gets everybody: people left out of a list would not be missed.
        if (!PageQuery.IsGiven(request))
            return Show(await participants.ListAllAsync(id, cancellationToken), continuation: null);

        return await PageQuery.AnswerAsync(request, async (limit, continuation) =>
        {
            var page = await participants.ListAsync(id, limit, continuation, cancellationToken);
            return Show(page.Items, page.Continuation);
        });
    }
}
