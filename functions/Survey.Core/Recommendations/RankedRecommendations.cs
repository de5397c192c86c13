using System.Collections.Immutable;

namespace Survey.Core.Recommendations;

/// <summary>What a company's answers call for.</summary>
/// <param name="Changes">What to change, strongest first.</param>
/// <param name="Strengths">What to keep, strongest first.</param>
internal sealed record RankedRecommendations(ImmutableArray<Recommendation> Changes, ImmutableArray<Recommendation> Strengths);
