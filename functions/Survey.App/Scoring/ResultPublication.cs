using Survey.App.Assessments;
using Survey.App.Importing;
using Survey.App.Links;
using Survey.App.Reporting;
using Survey.Core.Scoring;

namespace Survey.App.Scoring;

/// <summary>Publishes the result of an assessment: its report, its place among the workspace's companies, and the link for its reader. Safe to repeat.</summary>
public sealed class ResultPublication(
    ReportBranding branding, ReportPublisher publisher, IBenchmarkStore benchmark, AssessmentChanges changes, SealedLinks links, TimeProvider clock)
{
    /// <summary>Makes all of it and moves the assessment on, last. Refused when the assessment is gone.</summary>
    /// <param name="closed">The assessment.</param>
    /// <param name="heads">Its head counts.</param>
    /// <param name="result">Its result, as stored, with enough respondents for a report.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal async Task<Decision> PublishAsync(Assessment closed, HeadCounts heads, string result, CancellationToken cancellationToken)
    {
        var settled = await branding.SettleAsync(closed, cancellationToken);
        if (settled is not { Next: { Branding: { } look } assessment })
            return settled;

        await publisher.SaveAsync(new(assessment, heads, look, result), cancellationToken);
        await EnterAsync(assessment, result, cancellationToken);
        var token = LinkToken.Create();
        var sealedToken = links.SealReport(token, assessment.Id);
        var decision = await changes.ApplyAsync(
            assessment.Id, found => ScoringRules.Reported(found, heads, token.Hash, sealedToken, clock.GetUtcNow()), cancellationToken);

        // Whoever took it out of the comparison meanwhile has deleted the entry before it was there.
        if (decision is { Next.OutsideBenchmark: true })
            await benchmark.DeleteAsync(assessment.Id, cancellationToken);
        return decision;
    }

    private async Task EnterAsync(Assessment assessment, string result, CancellationToken cancellationToken)
    {
        if (assessment is { OutsideBenchmark: false, ClosedAt: { } closedAt })
        {
            var scores = BenchmarkScores.Of(ResultJson.Read(result).Scorecard);
            await benchmark.PutAsync(
                new(assessment.WorkspaceId, assessment.Id, CompanyKey.Of(assessment.Company), closedAt, scores), cancellationToken);
        }
    }
}
