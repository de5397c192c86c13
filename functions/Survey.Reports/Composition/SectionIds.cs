namespace Survey.Reports.Composition;

/// <summary>Ids of the sections: targets of links, and anchors of the web page.</summary>
internal static class SectionIds
{
    public const string Verdict = "verdict";
    public const string Answered = "answered";
    public const string Dimensions = "dimensions";
    public const string Ownership = "ownership";
    public const string Views = "views";
    public const string Workshop = "workshop";
    public const string Week = "week";
    public const string Forecast = "forecast";
    public const string Trend = "trend";
    public const string Benchmark = "benchmark";
    public const string Actions = "actions";
    public const string Method = "method";
    public const string Statements = "statements";
    public const string Further = "further";
    public const string Comments = "comments";
}
