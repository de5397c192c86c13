namespace Survey.Core.Portfolios;

/// <summary>A recommendation that one company needs.</summary>
/// <param name="Id">Its id in the catalogue.</param>
/// <param name="Title">What to do.</param>
/// <param name="Priority">Severity × reach, 0 to 1, with two decimals.</param>
public readonly record struct CompanyNeed(string Id, string Title, double Priority);
