using System.Collections.Immutable;
using Survey.App.Storage;

namespace Survey.App.Assessments;

/// <summary>Goes through all assessments in certain states, for timers. A fault at one does not keep the others waiting.</summary>
public sealed class AssessmentSweep(IAssessmentStore assessments, PagedSweep sweep)
{
    /// <summary>Does something with each assessment. Throws <see cref="AggregateException"/> at the end when it failed for any.</summary>
    public Task RunAsync(ImmutableArray<AssessmentState> states, Func<Assessment, Task> action, CancellationToken cancellationToken) => sweep.RunAsync(
        continuation => assessments.ListByStateAsync(states, PagedSweep.PageSize, continuation, cancellationToken),
        assessment => assessment.Id,
        action,
        cancellationToken);
}
