using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;
using Survey.App.Access;
using Survey.App.Problems;
using Survey.App.Workspaces;
using Survey.Core;

namespace Survey.App.Assessments;

/// <summary>Adds people to an open assessment, from JSON or CSV: all of them, or none and everything that is wrong.</summary>
public sealed class AddParticipantsFunction(ConsultantAccess access, ParticipantAdding adding, AssessmentViews views)
{
    /// <summary>201 with the people added, and their links where the workspace may export them.</summary>
    [Function(nameof(AddParticipantsFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/participants")] HttpRequest request,
        string id, CancellationToken cancellationToken)
    {
        var entry = await access.EnterAsync(request, id, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;
        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
            return ApiProblem.TooLarge();

        var problems = new List<Problem>();
        if (Read(request, body, problems) is not { } inputs)
            return ApiProblem.UnsupportedType("application/json or text/csv");

        await adding.CheckAsync(id, inputs, problems, cancellationToken);
        return problems.Count == 0 ? await AddAsync(entry.Workspace, id, inputs, cancellationToken) : ApiProblem.BadInput([.. problems]);
    }

    private static ImmutableArray<ParticipantInput>? Read(HttpRequest request, byte[] body, List<Problem> problems)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType ?? "application/json", out var type))
            return null;
        return type.MediaType.Value?.ToLowerInvariant() switch
        {
            "application/json" => ParticipantJson.Read(body, problems),
            "text/csv" or "text/tab-separated-values" => ParticipantCsv.Read(body, problems),
            _ => null,
        };
    }

    private async Task<IResult> AddAsync(Workspace workspace, string id, ImmutableArray<ParticipantInput> inputs, CancellationToken cancellationToken)
    {
        var (decision, added) = await adding.AddAsync(id, inputs, cancellationToken);
        return decision.IsRefused
            ? decision.Refusal
            : new JsonAnswer<ParticipantsView>(
                StatusCodes.Status201Created, new(views.Show(workspace, decision.Next, added)), AssessmentJson.Default.ParticipantsView,
                $"/api/assessments/{id}/participants");
    }
}
