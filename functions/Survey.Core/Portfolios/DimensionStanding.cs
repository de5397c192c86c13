using Survey.Core.Questions;

namespace Survey.Core.Portfolios;

/// <summary>One dimension of one company.</summary>
/// <param name="Score">Its published score; null where it is hidden.</param>
/// <param name="SeenLowerBy">Where the gap between sales and marketing is flagged: the side with the lower score; else null.</param>
public readonly record struct DimensionStanding(PublishedScore? Score, RespondentFunction? SeenLowerBy);
