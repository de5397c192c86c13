namespace Survey.Core.Portfolios;

/// <summary>One statement of one company.</summary>
/// <param name="IsShown">False with too few answers or none; the others are false then, too.</param>
/// <param name="IsMostlyUnfavourable">At least half of those who answered are on the unfavourable side.</param>
/// <param name="IsSplit">At least 30 % are on either side.</param>
public readonly record struct StatementStanding(bool IsShown, bool IsMostlyUnfavourable, bool IsSplit);
