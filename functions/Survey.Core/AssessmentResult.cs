using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Survey.Core.Recommendations;
using Survey.Core.Scoring;

namespace Survey.Core;

/// <summary>The one result of an assessment: all that any output may read.</summary>
/// <param name="Scorecard">The suppressed scorecard.</param>
/// <param name="Recommendations">What to change, strongest first; empty with too few respondents.</param>
/// <param name="Strengths">What works and should be kept, strongest first.</param>
/// <param name="Comments">Free-text comments sorted by text, without function; empty below k comments or when turned off.</param>
public sealed record AssessmentResult(
    Scorecard Scorecard,
    ImmutableArray<Recommendation> Recommendations,
    ImmutableArray<Recommendation> Strengths,
    ImmutableArray<string> Comments)
{
    /// <summary>Where the company stands among the consultant's others; null without a portfolio.</summary>
    public ImmutableArray<BenchmarkPosition>? Benchmark { get; init; }

    /// <summary>What the next wave needs for its trend; null where none is kept. Stored with the result, unrounded, and no part of any output.</summary>
    public WaveSummary? Wave { get; init; }

    /// <summary>
    /// Which of the comments of the same text each comment is, from 1, as they were counted when none had been deleted; null while counting them gives the
    /// same. Comments are sorted by text, so that this says nothing of who wrote one, or when. Stored with the result, and no part of any output.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<int>? CommentNumbers { get; init; }

    /// <summary>
    /// The result as it leaves the service, rounded as <see cref="PublishedScorecard"/> says. Rounding a rounded one changes nothing. The wave
    /// stays as it is: it is stored, never shown.
    /// </summary>
    public AssessmentResult Published() => this with
    {
        Scorecard = Scorecard.Published(),
        Recommendations = [.. Recommendations.Select(recommendation => recommendation.Published())],
        Strengths = [.. Strengths.Select(strength => strength.Published())],
    };
}
