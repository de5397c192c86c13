namespace Survey.Core.Portfolios;

/// <summary>A company in the order of the portfolio.</summary>
/// <param name="Entry">The company; its index is not null.</param>
/// <param name="Places">The places that it may hold; null where its interval cannot be relied on.</param>
public sealed record PlacedCompany(PortfolioEntry Entry, PlaceRange? Places);
