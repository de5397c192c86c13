using Survey.App.Problems;
using Survey.App.Storage;

namespace Survey.App.Assessments;

/// <summary>
/// Applies rules to stored assessments so that nothing that somebody else wrote meanwhile is lost: decides again on what they wrote.
/// </summary>
public sealed class AssessmentChanges(IAssessmentStore assessments)
{
    private const int Attempts = 30;

    /// <summary>Reads, decides, and writes if nobody wrote in between; else from the start.</summary>
    /// <param name="assessmentId">The assessment; refused as not found when there is none, or it is being deleted.</param>
    /// <param name="rule">Decides on the assessment as it stands; may be called several times.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What was stored, or the rule's refusal.</returns>
    /// <exception cref="InvalidOperationException">Others kept writing for 30 attempts.</exception>
    public Task<Decision> ApplyAsync(string assessmentId, Func<Assessment, Decision> rule, CancellationToken cancellationToken) =>
        ApplyAsync(assessmentId, assessment => Task.FromResult(rule(assessment)), cancellationToken);

    /// <summary>The same for a rule that has to read more; it reads after the assessment, so that what it reads is no older.</summary>
    public async Task<Decision> ApplyAsync(string assessmentId, Func<Assessment, Task<Decision>> rule, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await assessments.FindAsync(assessmentId, cancellationToken) is not { Value.State: not AssessmentState.Deleting } found)
                return Decision.Refuse(ApiProblem.NotFound("There is no such assessment any more."));

            var decision = await rule(found.Value);
            if (decision.IsRefused || decision.Next == found.Value || await StoreAsync(decision.Next, found, cancellationToken))
                return decision;
        }

        throw new InvalidOperationException($"Assessment {assessmentId} kept changing while it was to be changed.");
    }

    private Task<bool> StoreAsync(Assessment next, Versioned<Assessment> found, CancellationToken cancellationToken) =>
        assessments.UpdateAsync(next, found.ETag, cancellationToken);
}
