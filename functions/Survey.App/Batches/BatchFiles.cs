namespace Survey.App.Batches;

/// <summary>Names that the files of a batch are stored under, beside the reports.</summary>
internal static class BatchFiles
{
    /// <summary>The comparison of the companies, for reading.</summary>
    public const string PortfolioPdf = "portfolio.pdf";

    /// <summary>The comparison as a workbook.</summary>
    public const string PortfolioXlsx = "portfolio.xlsx";

    /// <summary>The comparison as a table.</summary>
    public const string PortfolioCsv = "portfolio.csv";

    /// <summary>What of the file could not be taken as it stands.</summary>
    public const string Rejected = "rejected.csv";

    /// <summary>The report of a company.</summary>
    public static string ReportOf(string itemId) => $"{itemId}.pdf";
}
