using Survey.Reports;
using Survey.Reports.Blocks;
using Survey.Reports.Composition;
using Survey.Reports.Painting.Layout;
using Survey.Reports.Typography;
using Survey.Tests.Reports.Painting;
using Xunit;

namespace Survey.Tests.Reports.Composition;

/// <summary>A report has 8 to 12 pages, each worth its place, on either paper.</summary>
public sealed class ReportLengthTests
{
    // Of the sample; in one of them too few people answered for a report.
    private const int Companies = 40;
    private const int TooFew = 32;
    private static readonly string[] OfTheirOwn = ["verdict", "answered", "dimensions", "ownership", "views", "workshop", "week", "actions", "method", "statements"];

    [Theory]
    [InlineData("bad", PaperSize.A4)]
    [InlineData("good", PaperSize.A4)]
    [InlineData("sparse", PaperSize.A4)]
    [InlineData("sample", PaperSize.A4)]
    [InlineData("good", PaperSize.Letter)]
    [InlineData("sparse", PaperSize.Letter)]
    [InlineData("sample", PaperSize.Letter)]
    public void Compose_ReferenceReport_HasEightToTwelvePages(string name, PaperSize paper) =>
        Assert.InRange(Record(name, paper).Pages.Count, 8, 12);

    [Theory]
    [InlineData("bad", PaperSize.A4)]
    [InlineData("good", PaperSize.Letter)]
    [InlineData("sparse", PaperSize.Letter)]
    [InlineData("sample", PaperSize.Letter)]
    public void Compose_PageOfItsOwn_DoesNotRunOn(string name, PaperSize paper)
    {
        var canvas = Record(name, paper);
        var starts = canvas.Destinations.Values.ToHashSet();
        var starting = canvas.Destinations.Where(destination => OfTheirOwn.Contains(destination.Key) && destination.Value < canvas.Pages.Count);
        Assert.All(starting, destination => Assert.True(starts.Contains(destination.Value + 1), $"{destination.Key} goes on after page {destination.Value}"));
    }

    [Theory]
    [InlineData(PaperSize.A4)]
    [InlineData(PaperSize.Letter)]
    public async Task Compose_ManyCompanies_KeepTheirChangesAndTheirStatementsOnOnePage(PaperSize paper)
    {
        foreach (var company in Enumerable.Range(0, Companies).Where(company => company != TooFew))
        {
            var canvas = Record(await SampleReports.ComposeAsync("forty-companies.csv", company, paper: paper));
            Assert.InRange(canvas.Pages.Count(page => page.Texts.Any(text => text.Text == "Day 30")), 0, 1);
            Assert.Equal(canvas.Destinations["statements"], canvas.Pages.Count);
        }
    }

    private static RecordingCanvas Record(string name, PaperSize paper) => Record(ReportComposer.Compose(ReferenceReports.Request(name) with { Paper = paper }));

    private static RecordingCanvas Record(ReportDocument document)
    {
        var canvas = new RecordingCanvas();
        new DocumentLayout(TextShaper.Shared).Draw(document, canvas);
        return canvas;
    }
}
