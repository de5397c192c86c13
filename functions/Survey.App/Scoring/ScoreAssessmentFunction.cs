using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Telemetry;

namespace Survey.App.Scoring;

/// <summary>Makes the one result of a closed assessment and its report.</summary>
public sealed class ScoreAssessmentFunction(AssessmentScoring scoring, TimeProvider clock)
{
    /// <summary>Safe to run any number of times. A message that cannot be read fails, and ends in the poison queue.</summary>
    [Function(nameof(ScoreAssessmentFunction))]
    public async Task RunAsync([QueueTrigger(ScoringQueue.Name)] string message, CancellationToken cancellationToken)
    {
        var order = JsonSerializer.Deserialize(message, MessageJson.Default.ScoreAssessment) ?? throw new JsonException("A message is an object.");
        using var handling = SurveyTelemetry.StartHandling(ScoringQueue.Name, order.TraceParent, clock.GetUtcNow() - order.DueAt);
        await scoring.ScoreAsync(order.AssessmentId, cancellationToken);
    }
}
