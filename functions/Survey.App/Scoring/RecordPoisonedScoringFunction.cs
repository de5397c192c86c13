using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Survey.App.Assessments;
using Survey.App.Storage;

namespace Survey.App.Scoring;

/// <summary>Records that scoring failed too often, so that the status says so and it is tried again later.</summary>
public sealed partial class RecordPoisonedScoringFunction(
    AssessmentChanges changes, PoisonedMessages poisoned, TimeProvider clock, ILogger<RecordPoisonedScoringFunction> logger)
{
    /// <summary>Never throws: a message that fails here would come back without end.</summary>
    [Function(nameof(RecordPoisonedScoringFunction))]
    public Task RunAsync([QueueTrigger(ScoringQueue.PoisonName)] string message, CancellationToken cancellationToken) => poisoned.RecordAsync(
        ScoringQueue.Name, () => NoteAsync(JsonSerializer.Deserialize(message, MessageJson.Default.ScoreAssessment), cancellationToken), cancellationToken);

    private async Task NoteAsync(ScoreAssessment? order, CancellationToken cancellationToken)
    {
        if (order is null)
            return;

        LogFailed(order.AssessmentId);
        await changes.ApplyAsync(
            order.AssessmentId,
            assessment => Decision.Store(
                assessment.State == AssessmentState.Closed ? assessment with { ScoringFailedAt = clock.GetUtcNow() } : assessment),
            cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Scoring assessment {AssessmentId} failed for good; it is tried again later.")]
    private partial void LogFailed(string assessmentId);
}
