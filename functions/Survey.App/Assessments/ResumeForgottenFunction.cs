using Microsoft.Azure.Functions.Worker;
using Survey.App.Collecting;
using Survey.App.Scoring;

namespace Survey.App.Assessments;

/// <summary>Takes up what a process began and did not finish: closes without a result, and deletions.</summary>
public sealed class ResumeForgottenFunction(
    AssessmentSweep sweep, AssessmentEraser eraser, ScoringRetry retry, IAnswerStore answers, TimeProvider clock)
{
    /// <summary>Runs every half minute.</summary>
    [Function(nameof(ResumeForgottenFunction))]
    public Task RunAsync([TimerTrigger("*/30 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        sweep.RunAsync([AssessmentState.Closed, AssessmentState.Deleting], found => ResumeAsync(found, cancellationToken), cancellationToken);

    private Task ResumeAsync(Assessment found, CancellationToken cancellationToken)
    {
        if (found.State == AssessmentState.Deleting)
            return eraser.EraseAsync(found.Id, cancellationToken);
        return ResumeRules.IsForgotten(found, answers.SettlingTime, clock.GetUtcNow())
            ? retry.SendAgainAsync(found.Id, cancellationToken)
            : Task.CompletedTask;
    }
}
