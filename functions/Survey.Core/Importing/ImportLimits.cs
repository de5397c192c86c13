namespace Survey.Core.Importing;

/// <summary>How much of a file of responses is read at most: enough for what people send, too little to fill memory or disk by a file that lies.</summary>
public static class ImportLimits
{
    /// <summary>Most columns of a table.</summary>
    public const int Columns = 1_000;

    /// <summary>Most characters of a cell: as many as a spreadsheet's cell can hold.</summary>
    public const int CellLength = 32_767;

    /// <summary>Most characters of a company's name.</summary>
    public const int CompanyLength = 200;

    /// <summary>Most companies of one import.</summary>
    public const int Companies = 20_000;

    /// <summary>Most respondents of a company.</summary>
    public const int RowsPerCompany = 10_000;

    /// <summary>Most problems of a file that are reported one by one; the rest is counted.</summary>
    public const int Problems = 10_000;
}
