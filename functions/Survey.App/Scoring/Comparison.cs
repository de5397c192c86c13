using System.Collections.Immutable;
using Survey.App.Assessments;
using Survey.App.Importing;
using Survey.Core.Scoring;

namespace Survey.App.Scoring;

/// <summary>What a result is set beside.</summary>
/// <param name="Earlier">The company's earlier wave; null without one, or once it is deleted.</param>
/// <param name="Others">The published scores of the workspace's other companies, one each; empty where the assessment takes no part.</param>
internal sealed record Comparison(WaveSummary? Earlier, ImmutableArray<BenchmarkScores> Others)
{
    /// <summary>
    /// The companies that an assessment is compared with: the latest wave of each that answered the same questionnaire, its own company left out.
    /// </summary>
    public static ImmutableArray<BenchmarkScores> Companies(Assessment assessment, ImmutableArray<BenchmarkEntry> entries)
    {
        var own = CompanyKey.Of(assessment.Company);
        return
        [
            .. entries
                .Where(entry => entry.Company != own && entry.AssessmentId != assessment.Id && entry.Scores.Questionnaire == assessment.Questionnaire)
                .GroupBy(entry => entry.Company, StringComparer.Ordinal)
                .Select(waves => waves.MaxBy(wave => (wave.ClosedAt, wave.AssessmentId))!.Scores),
        ];
    }
}
