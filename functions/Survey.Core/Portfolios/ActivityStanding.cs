using Survey.Core.Scoring;

namespace Survey.Core.Portfolios;

/// <summary>One activity of one company.</summary>
/// <param name="Status">Who owns it; null with too few answers or none.</param>
/// <param name="IsTentative">True when the status rests on fewer than 10 answers.</param>
/// <param name="IsDisputed">True when sales and marketing name different owners, beyond chance.</param>
public readonly record struct ActivityStanding(ActivityStatus? Status, bool IsTentative, bool IsDisputed);
