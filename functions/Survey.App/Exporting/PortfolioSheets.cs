namespace Survey.App.Exporting;

/// <summary>Names of the sheets of a portfolio's workbook.</summary>
internal static class PortfolioSheets
{
    /// <summary>One row a company.</summary>
    public const string Companies = "Companies";

    /// <summary>The status of every activity, one row a company.</summary>
    public const string Activities = "Activities";

    /// <summary>One row a recommendation of a company.</summary>
    public const string Recommendations = "Recommendations";

    /// <summary>What every column means.</summary>
    public const string Codebook = "Codebook";
}
