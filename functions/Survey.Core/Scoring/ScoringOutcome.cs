namespace Survey.Core.Scoring;

/// <summary>All that scoring one company gives.</summary>
/// <param name="Scorecard">The suppressed scorecard in full doubles, without recommendations.</param>
/// <param name="Answers">The counted answers, for what must look at single people; never leaves this assembly.</param>
/// <param name="Wave">What a later wave needs.</param>
internal sealed record ScoringOutcome(Scorecard Scorecard, ScoredAnswers Answers, WaveSummary Wave);
