using Microsoft.Azure.Functions.Worker;

namespace Survey.App.Assessments;

/// <summary>Notices where everybody has answered although a process ended between the last answer and its note of that.</summary>
public sealed class NoteCompletedAssessmentsFunction(AssessmentSweep sweep, AssessmentCompletion completion)
{
    /// <summary>Runs every hour, since it counts people and is hardly ever needed.</summary>
    [Function(nameof(NoteCompletedAssessmentsFunction))]
    public Task RunAsync([TimerTrigger("0 15 * * * *")] TimerInfo timer, CancellationToken cancellationToken) => sweep.RunAsync(
        [AssessmentState.Open],
        open => open.HasAnswers ? completion.NoteAnswerAsync(open.Id, cancellationToken) : Task.CompletedTask,
        cancellationToken);
}
