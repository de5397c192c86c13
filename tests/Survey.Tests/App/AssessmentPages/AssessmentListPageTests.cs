using System.Net;
using Xunit;

namespace Survey.Tests.App.AssessmentPages;

public sealed class AssessmentListPageTests : IAsyncLifetime
{
    private PagesServer _pages = null!;

    public async ValueTask InitializeAsync() => _pages = await PagesServer.StartAsync();

    public ValueTask DisposeAsync() => _pages.DisposeAsync();

    [Fact]
    public async Task List_Nothing_SaysHowToBegin()
    {
        var page = await _pages.Visitor.GetAsync("/assessments");
        Assert.Equal((HttpStatusCode.OK, "Assessments", "no-store"), (page.Status, page.Heading, page.Caching));
        Assert.Contains("Nothing here yet", page.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/new-assessment\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_EveryState_SaysWhereItStandsAndWhatIsNext()
    {
        await _pages.Consultant.CreateAsync(0, new { company = "Empty & Sons" });
        await _pages.CreateAsync("sales sales sales sales sales sales", new { company = "Fresh" });
        var (_, some) = await _pages.CreateAsync("sales sales sales sales sales sales", new { company = "Some", timeZone = "Etc/UTC" });
        await _pages.AnswerAsync(some.Take(3));
        var (few, links) = await _pages.CreateAsync("sales sales", new { company = "Few" });
        await _pages.AnswerAsync(links.Take(1));
        await _pages.Consultant.PostAsync($"/api{few}/close");
        await _pages.Consultant.WaitForAsync($"/api{few}", "tooFew");
        var held = await _pages.ReportedAsync(new { company = "Held", holdReport = true });
        var reported = await _pages.ReportedAsync(new { company = "Reported" });

        var page = await _pages.Visitor.GetAsync("/assessments");
        foreach (var text in new[]
        {
            "6 assessments: 3 open, 3 closed. One closed with too few answers", "All 6", "Open 3", "Closed 3", "With report 2", "Empty &amp; Sons",
            "Nobody invited yet", "Invited today", "Open, 2 more needed", "<b>3</b> of 6", "50%", "in 7 days", "Closed, no report", "Report held back", "Report out",
            "See 6 missing", "See 3 missing", $"href=\"{held}\"", $"href=\"{reported}/report\"", $"?like={few.Split('/')[^1]}",
        })
            Assert.Contains(text, page.Html, StringComparison.Ordinal);

        foreach (var (filter, shown, hidden) in new[] { ("open", "Fresh", "Reported"), ("closed", "Few", "Fresh"), ("reported", "Held", "Few") })
        {
            var some2 = await _pages.Visitor.GetAsync($"/assessments?show={filter}");
            Assert.Contains($">{shown}</a>", some2.Html, StringComparison.Ordinal);
            Assert.DoesNotContain($">{hidden}</a>", some2.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task List_ManyAssessments_ComeByTwentyByName()
    {
        foreach (var number in Enumerable.Range(1, 23).Reverse())
            await _pages.Consultant.CreateAsync(0, new { company = $"Company {number:00}" });
        var first = await _pages.Visitor.GetAsync("/assessments");
        Assert.Contains("1 to 20 of 23", first.Html, StringComparison.Ordinal);
        Assert.Contains(">Company 20</a>", first.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(">Company 21</a>", first.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/assessments?from=21\"", first.Html, StringComparison.Ordinal);
        Assert.Contains("21 to 23 of 23", (await _pages.Visitor.GetAsync("/assessments?from=21")).Html, StringComparison.Ordinal);
        foreach (var odd in new[] { "?from=0", "?from=-1", "?from=2147483647", "?from=99999999999", "?from=x", "?show=x" })
            Assert.Equal(HttpStatusCode.OK, (await _pages.Visitor.GetAsync("/assessments" + odd)).Status);
    }

    [Fact]
    public async Task List_AnotherWorkspaces_IsNotShown()
    {
        using var other = await _pages.Server.OtherConsultantAsync();
        await other.CreateAsync(2, new { company = "Foreign" });
        Assert.DoesNotContain("Foreign", (await _pages.Visitor.GetAsync("/assessments")).Html, StringComparison.Ordinal);
    }
}
