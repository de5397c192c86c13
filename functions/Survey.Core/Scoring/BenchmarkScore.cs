namespace Survey.Core.Scoring;

/// <summary>One published score of a company that others are compared with.</summary>
/// <param name="Id">A dimension's id, or <c>index</c>.</param>
/// <param name="Score">0 to 100, rounded down to whole points; null where it is hidden.</param>
public sealed record BenchmarkScore(string Id, double? Score);
