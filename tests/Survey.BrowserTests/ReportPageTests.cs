using System.Collections.Concurrent;
using Microsoft.Playwright;
using Survey.Reports.Painting.Html;
using Survey.Tests.Reports.Composition;
using Survey.Tests.Reports.Composition.Portfolio;
using Xunit;

namespace Survey.BrowserTests;

public sealed class ReportPageTests(Chromium chromium)
{
    private const string Origin = "https://report.test";
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self' data:";
    [Theory]
    [InlineData("bad", 390)]
    [InlineData("bad", 1280)]
    [InlineData("sparse", 320)]
    [InlineData("sparse", 800)]
    [InlineData("good", 1280)]
    [InlineData("portfolio", 390)]
    [InlineData("portfolio", 1280)]
    public async Task Page_ReferenceReport_IsAccessibleAndFits(string name, int width)
    {
        await using var context = await chromium.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        var complaints = new ConcurrentQueue<string>();
        page.Console += (_, message) => complaints.Enqueue(message.Text);
        await page.RouteAsync("**/*", route => ServeAsync(route, name));
        await page.GotoAsync(Origin + "/report");

        Assert.Empty(complaints);
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        var shown = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('svg.wide, svg.phone')].filter(s => s.getClientRects().length).map(s => s.getAttribute('class'))");
        Assert.NotEmpty(shown);
        Assert.All(shown, drawing => Assert.Equal(width < 900 ? "phone" : "wide", drawing));
        await Accessibility.ExamineAsync(page, name);
    }

    private static Task ServeAsync(IRoute route, string name)
    {
        if (route.Request.Url.EndsWith("/report.css", StringComparison.Ordinal))
            return route.FulfillAsync(new() { ContentType = "text/css", Body = ReportStylesheet.Text });
        if (!route.Request.Url.EndsWith("/report", StringComparison.Ordinal))
            return route.FulfillAsync(new() { Status = 204 });
        using var writer = new StringWriter();
        HtmlPainter.Paint(name == "portfolio" ? ReferencePortfolios.Compose(40) : ReferenceReports.Compose(name), new HtmlReportOptions("/report.css", "/report.pdf"), writer);
        return route.FulfillAsync(new()
        {
            ContentType = "text/html; charset=utf-8",
            Body = writer.ToString(),
            Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = Policy },
        });
    }
}
