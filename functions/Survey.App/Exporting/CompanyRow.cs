using Survey.Core.Portfolios;

namespace Survey.App.Exporting;

/// <summary>One company of an export.</summary>
/// <param name="Entry">The company.</param>
/// <param name="Places">The places that it may hold; null where it has none.</param>
internal readonly record struct CompanyRow(PortfolioEntry Entry, PlaceRange? Places)
{
    /// <summary>Whether the company has figures at all.</summary>
    public bool HasFigures => Entry.TooFew is null;

    /// <summary>A count, or nothing where the company has no figures.</summary>
    public int? Figure(int count) => HasFigures ? count : null;

    /// <summary>Every company of a comparison: in its order, then those without an index, then those with too few answers.</summary>
    public static IEnumerable<CompanyRow> AllOf(PortfolioComparison comparison) =>
    [
        .. comparison.Ordered.Select(company => new CompanyRow(company.Entry, company.Places)),
        .. comparison.WithoutIndex.Concat(comparison.TooFew).Select(entry => new CompanyRow(entry, null)),
    ];
}
