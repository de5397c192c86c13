using Survey.App.Assessments;
using Survey.Core.Scoring;

namespace Survey.App.Scoring;

/// <summary>Reads what a result is set beside: the company's earlier wave, and the workspace's other companies.</summary>
public sealed class ComparisonReader(IAssessmentStore assessments, IResultStore results, IBenchmarkStore benchmark)
{
    /// <summary>What there is now; the result made of it never changes, whatever is added or deleted later.</summary>
    internal async Task<Comparison> ReadAsync(Assessment assessment, CancellationToken cancellationToken) => new(
        assessment.Earlier is { } earlier ? await FindWaveAsync(assessment, earlier.AssessmentId, cancellationToken) : null,
        assessment.OutsideBenchmark ? [] : Comparison.Companies(assessment, await benchmark.ListAsync(assessment.WorkspaceId, cancellationToken)));

    private async Task<WaveSummary?> FindWaveAsync(Assessment assessment, string earlierId, CancellationToken cancellationToken) =>
        await assessments.FindAsync(earlierId, cancellationToken) is { Value: { State: AssessmentState.Reported } earlier }
        && earlier.WorkspaceId == assessment.WorkspaceId
        && await results.FindAsync(earlierId, cancellationToken) is { } result
            ? ResultJson.Read(result).Wave
            : null;
}
