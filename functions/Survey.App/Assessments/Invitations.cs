using System.Collections.Immutable;
using Survey.App.Links;
using Survey.App.Storage;

namespace Survey.App.Assessments;

/// <summary>Gives each participant a personal link and stores them.</summary>
public sealed class Invitations(IParticipantStore participants, IAssessmentStore assessments, SealedLinks links)
{
    /// <summary>Characters of a participant's id.</summary>
    public const int IdLength = 16;

    /// <summary>Stores people who were checked, in the order given, and returns them with their sealed tokens.</summary>
    internal Task<ImmutableArray<Participant>> AddAsync(
        string assessmentId, ImmutableArray<ParticipantInput> inputs, CancellationToken cancellationToken) =>
        AddAsync(assessmentId, inputs, _ => RandomId.Create(IdLength), cancellationToken);

    /// <summary>
    /// The same with ids of the caller's choice, by the place of each person from 0. Throws <see cref="InvalidOperationException"/> when one of them exists;
    /// people before it in the order given may then be stored.
    /// </summary>
    internal async Task<ImmutableArray<Participant>> AddAsync(
        string assessmentId, ImmutableArray<ParticipantInput> inputs, Func<int, string> idOf, CancellationToken cancellationToken)
    {
        var added = inputs.Select((input, place) => Invite(assessmentId, input, idOf(place))).ToImmutableArray();
        foreach (var batch in added.Chunk(StorageLimits.BatchRows))
            await participants.AddAsync(assessmentId, [.. batch], cancellationToken);

        // A close or deletion meanwhile has swept before these rows were there.
        var state = (await assessments.FindAsync(assessmentId, cancellationToken))?.Value.State ?? AssessmentState.Deleting;
        if (state == AssessmentState.Deleting)
            await participants.DeleteAllAsync(assessmentId, cancellationToken);
        else if (state != AssessmentState.Open)
            await participants.EraseSealedTokensAsync(assessmentId, cancellationToken);
        return added;
    }

    private Participant Invite(string assessmentId, ParticipantInput input, string id)
    {
        var token = LinkToken.Create();
        return new()
        {
            AssessmentId = assessmentId,
            Id = id,
            Name = input.Name,
            Email = input.Email,
            Function = input.Function,
            TokenHash = token.Hash,
            SealedToken = links.SealSurvey(token, assessmentId, id),
        };
    }
}
