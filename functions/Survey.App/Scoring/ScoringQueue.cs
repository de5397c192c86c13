using System.Diagnostics;
using System.Text.Json;
using Survey.App.Storage;

namespace Survey.App.Scoring;

/// <summary>The queue of assessments to score.</summary>
public sealed class ScoringQueue(IWorkQueue queue, TimeProvider clock)
{
    /// <summary>Name of the queue.</summary>
    public const string Name = "score-assessment";

    /// <summary>Name of the queue where messages end that failed too often.</summary>
    public const string PoisonName = Name + "-poison";

    /// <summary>Asks for an assessment to be scored.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="delay">How long to wait first.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task SendAsync(string assessmentId, TimeSpan delay, CancellationToken cancellationToken)
    {
        var message = new ScoreAssessment(assessmentId, Activity.Current?.Id, clock.GetUtcNow() + delay);
        return queue.SendAsync(Name, JsonSerializer.Serialize(message, MessageJson.Default.ScoreAssessment), delay, cancellationToken);
    }
}
