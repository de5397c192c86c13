namespace Survey.App.Collecting;

/// <summary>What a closed survey shows.</summary>
/// <param name="Facts">The survey.</param>
/// <param name="Refused">Whether something was sent, which the close refused.</param>
/// <param name="TooFew">Whether there is no report, since too few people answered.</param>
public sealed record ClosedModel(SurveyFacts Facts, bool Refused, bool TooFew);
