namespace Survey.Reports.Painting.Html;

/// <summary>What a page links to. Links are written encoded, as they are given.</summary>
/// <param name="StylesheetHref">Where <see cref="ReportStylesheet.Text"/> is served.</param>
/// <param name="PdfHref">Where the same report is served as PDF; null for no link.</param>
public sealed record HtmlReportOptions(string StylesheetHref, string? PdfHref = null);
