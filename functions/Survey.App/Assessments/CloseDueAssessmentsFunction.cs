using Microsoft.Azure.Functions.Worker;

namespace Survey.App.Assessments;

/// <summary>Closes assessments whose time has come: by their date, or since everybody has answered.</summary>
public sealed class CloseDueAssessmentsFunction(AssessmentSweep sweep, AssessmentCloser closer, TimeProvider clock)
{
    /// <summary>Runs every minute.</summary>
    [Function(nameof(CloseDueAssessmentsFunction))]
    public Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) => sweep.RunAsync(
        [AssessmentState.Open],
        open => open.AcceptsUntil() <= clock.GetUtcNow() ? closer.TickAsync(open.Id, cancellationToken) : Task.CompletedTask,
        cancellationToken);
}
