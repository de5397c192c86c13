using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Survey.App.Assessments;
using Survey.App.Telemetry;

namespace Survey.App.Scoring;

/// <summary>Records that scoring failed too often, so that the status says so and it is tried again later.</summary>
public sealed partial class RecordPoisonedScoringFunction(
    AssessmentChanges changes, TimeProvider clock, ILogger<RecordPoisonedScoringFunction> logger)
{
    /// <summary>Never throws: a message that fails here would come back without end.</summary>
    [Function(nameof(RecordPoisonedScoringFunction))]
    public async Task RunAsync([QueueTrigger(ScoringQueue.PoisonName)] string message, CancellationToken cancellationToken)
    {
        SurveyTelemetry.CountPoisoned(ScoringQueue.Name);
        try
        {
            await RecordAsync(JsonSerializer.Deserialize(message, MessageJson.Default.ScoreAssessment), cancellationToken);
        }
        catch (JsonException exception)
        {
            LogUnreadable(exception);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotRecorded(exception);
        }
    }

    private async Task RecordAsync(ScoreAssessment? order, CancellationToken cancellationToken)
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

    [LoggerMessage(Level = LogLevel.Error, Message = "A scoring message could not be read and is dropped.")]
    private partial void LogUnreadable(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "That scoring failed could not be recorded; a timer takes the assessment up again.")]
    private partial void LogNotRecorded(Exception exception);
}
