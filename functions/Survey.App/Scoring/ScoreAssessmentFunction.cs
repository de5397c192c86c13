using System.Diagnostics;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;

namespace Survey.App.Scoring;

/// <summary>Makes the one result of a closed assessment and its report.</summary>
public sealed class ScoreAssessmentFunction(AssessmentScoring scoring)
{
    private static readonly ActivitySource Source = new("Survey.App");

    /// <summary>Safe to run any number of times. A message that cannot be read fails, and ends in the poison queue.</summary>
    [Function(nameof(ScoreAssessmentFunction))]
    public async Task RunAsync([QueueTrigger(ScoringQueue.Name)] string message, CancellationToken cancellationToken)
    {
        var order = JsonSerializer.Deserialize(message, MessageJson.Default.ScoreAssessment) ?? throw new JsonException("A message is an object.");

        // The trace goes on from whoever closed the assessment: nothing else connects the two.
        _ = ActivityContext.TryParse(order.TraceParent, null, isRemote: true, out var parent);
        using var activity = Source.StartActivity(nameof(ScoreAssessment), ActivityKind.Consumer, parent);
        activity?.SetTag("survey.assessment_id", order.AssessmentId);
        await scoring.ScoreAsync(order.AssessmentId, cancellationToken);
    }
}
