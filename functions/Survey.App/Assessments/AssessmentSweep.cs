using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Survey.App.Assessments;

/// <summary>Goes through all assessments in certain states, for timers. A fault at one does not keep the others waiting.</summary>
public sealed partial class AssessmentSweep(IAssessmentStore assessments, ILogger<AssessmentSweep> logger)
{
    private const int PageSize = 200;

    /// <summary>Does something with each assessment. Throws <see cref="AggregateException"/> at the end when it failed for any.</summary>
    public async Task RunAsync(
        ImmutableArray<AssessmentState> states, Func<Assessment, Task> action, CancellationToken cancellationToken)
    {
        var faults = new List<Exception>();
        string? continuation = null;
        do
        {
            var page = await assessments.ListByStateAsync(states, PageSize, continuation, cancellationToken);
            foreach (var assessment in page.Items)
                await TryAsync(assessment, action, faults, cancellationToken);
            continuation = page.Continuation;
        }
        while (continuation is not null);

        if (faults.Count > 0)
            throw new AggregateException(faults);
    }

    private async Task TryAsync(Assessment assessment, Func<Assessment, Task> action, List<Exception> faults, CancellationToken cancellationToken)
    {
        try
        {
            await action(assessment);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(assessment.Id, exception);
            faults.Add(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A timer failed at assessment {AssessmentId}; it comes back to it on its next run.")]
    private partial void LogFailed(string assessmentId, Exception exception);
}
