using Survey.Core.Portfolios;
using Survey.Reports;
using Survey.Reports.Blocks;
using Survey.Reports.Composition.Portfolio;
using Survey.Tests.Core.Portfolios;

namespace Survey.Tests.Reports.Composition.Portfolio;

/// <summary>Portfolios of any size that change only when their composition does.</summary>
internal static class ReferencePortfolios
{
    public static ReportDocument Compose(int companies) => PortfolioComposer.Compose(PortfolioComparison.Of(SamplePortfolio.Entries(companies)), Request());

    public static PortfolioRequest Request() => new()
    {
        Questionnaire = SamplePortfolio.Questionnaire,
        Date = new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(1)),
        Consultant = "Northgate Advisory",
    };
}
