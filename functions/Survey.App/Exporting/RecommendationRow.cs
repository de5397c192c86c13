using Survey.Core.Portfolios;

namespace Survey.App.Exporting;

/// <summary>One recommendation of one company.</summary>
/// <param name="Company">The company.</param>
/// <param name="Rank">Its place among the company's recommendations, from 1.</param>
/// <param name="Need">The recommendation.</param>
internal readonly record struct RecommendationRow(string Company, int Rank, CompanyNeed Need)
{
    /// <summary>Every recommendation of every company, in the order of the companies, strongest first.</summary>
    public static IEnumerable<RecommendationRow> AllOf(PortfolioComparison comparison) =>
        CompanyRow.AllOf(comparison).SelectMany(row => row.Entry.Needs.Select((need, place) => new RecommendationRow(row.Entry.Company, place + 1, need)));
}
