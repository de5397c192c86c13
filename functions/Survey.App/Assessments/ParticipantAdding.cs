using System.Collections.Immutable;
using Survey.App.Problems;
using Survey.Core;

namespace Survey.App.Assessments;

/// <summary>Adds people to an open assessment: all of them or none.</summary>
public sealed class ParticipantAdding(
    IParticipantStore participants, AssessmentChanges changes, Invitations invitations, AssessmentCompletion completion, TimeProvider clock)
{
    /// <summary>Notes who is invited already, or twice, and when they would be too many.</summary>
    internal async Task CheckAsync(
        string assessmentId, ImmutableArray<ParticipantInput> inputs, List<Problem> problems, CancellationToken cancellationToken) =>
        InvitationRules.Check(inputs, await participants.ListAllAsync(assessmentId, cancellationToken), problems);

    /// <summary>Adds people who were checked. Refused once the assessment takes no answers any more.</summary>
    /// <returns>The assessment as it stands then, or why not; and the people with their sealed tokens, none when refused.</returns>
    internal async Task<(Decision Decision, ImmutableArray<Participant> Added)> AddAsync(
        string assessmentId, ImmutableArray<ParticipantInput> inputs, CancellationToken cancellationToken)
    {
        // First the mark, then the people: from the moment that an invitation can be out, k cannot be lowered.
        var decision = await changes.ApplyAsync(
            assessmentId,
            assessment => assessment.TakesAnswers(clock.GetUtcNow())
                ? Decision.Store(assessment with { HasParticipants = true, CompleteClosesAt = null })
                : Decision.Refuse(ApiProblem.Conflict("The assessment is closed: nobody can be added any more.")),
            cancellationToken);
        if (decision.IsRefused)
            return (decision, []);

        var added = await invitations.AddAsync(assessmentId, inputs, cancellationToken);

        // Somebody who looked between the mark and the people may have found that everybody has answered.
        await completion.NoteAnswerAsync(assessmentId, cancellationToken);
        return (decision, added);
    }
}
