namespace Survey.App.Assessments;

/// <summary>Notices that everybody has answered: the assessment then closes after its grace period, or at once when that is zero.</summary>
public sealed class AssessmentCompletion(IParticipantStore participants, IAssessmentStore assessments, AssessmentCloser closer)
{
    /// <summary>To be called after an answer was stored or withdrawn, or somebody was removed. Does nothing while others are missing.</summary>
    public async Task NoteAnswerAsync(string assessmentId, CancellationToken cancellationToken)
    {
        var found = await assessments.FindAsync(assessmentId, cancellationToken);
        if (found is not { Value.State: AssessmentState.Open })
            return;

        // Reading two counts is all that most answers cost; only the last one, and a withdrawal after it, change the assessment.
        var count = await participants.CountAsync(assessmentId, cancellationToken);
        if (count.Answered == count.Invited || found.Value.CompleteClosesAt is not null)
            await closer.TickAsync(assessmentId, cancellationToken);
    }
}
