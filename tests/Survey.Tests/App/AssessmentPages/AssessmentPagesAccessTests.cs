using System.Net;
using Survey.Tests.App.Consulting;
using Xunit;

namespace Survey.Tests.App.AssessmentPages;

public sealed class AssessmentPagesAccessTests : IAsyncLifetime
{
    private static readonly string[] Read = ["", "/close", "/people", "/links.csv", "/report", "/report/revoke"];
    private static readonly string[] Posted = ["/close", "/people", "/report/release", "/report/revoke", "/report/link"];

    private PagesServer _pages = null!;

    public async ValueTask InitializeAsync() => _pages = await PagesServer.StartAsync();

    public ValueTask DisposeAsync() => _pages.DisposeAsync();

    [Fact]
    public async Task Pages_AnotherWorkspaces_Are404AsNone()
    {
        using var other = await _pages.Server.OtherConsultantAsync();
        var (path, _) = await other.CreateAsync(2);
        var foreign = PagesServer.PageOf(path);
        var (mine, _) = await _pages.CreateAsync("sales sales");
        var close = (await _pages.Visitor.GetAsync(mine + "/close")).Token(mine + "/close");
        var people = (await _pages.Visitor.GetAsync(mine + "/people")).Token(mine + "/people");
        foreach (var page in new[] { foreign, "/assessments/aaaaaaaaaaaaaaaa", "/assessments/x" })
        {
            foreach (var part in Read)
                Assert.Equal(HttpStatusCode.NotFound, (await _pages.Visitor.GetAsync(page + part)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await _pages.Visitor.PostAsync(page + "/close", ("token", close))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await _pages.Visitor.PostAsync(page + "/people", ("token", people), ("name", "Eve"))).Status);
        }

        var status = (await other.GetAsync(path)).Json;
        Assert.Equal(("open", 2), ((string)status["state"]!, (int)status["heads"]!["invited"]!));
    }

    [Fact]
    public async Task Pages_SignedOut_LeadToTheSignIn()
    {
        var (page, links) = await _pages.CreateAsync("sales sales");
        var stranger = new PageVisitor(_pages.Server.Browser);
        foreach (var path in Read.Select(part => page + part).Append("/assessments").Append("/new-assessment"))
        {
            var answer = await stranger.GetAsync(path);
            Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
            Assert.StartsWith("/signin", answer.Location, StringComparison.Ordinal);
            Assert.DoesNotContain(links[0], answer.Html, StringComparison.Ordinal);
        }

        Assert.StartsWith("/signin", (await stranger.PostAsync(page + "/close")).Location, StringComparison.Ordinal);
        Assert.Equal("open", (string?)(await _pages.Consultant.GetAsync("/api" + page)).Json["state"]);
    }

    [Fact]
    public async Task Forms_WithoutTheirToken_AreRefusedAndChangeNothing()
    {
        var (page, _) = await _pages.CreateAsync("sales sales");
        var question = await _pages.Visitor.GetAsync(page + "/close");
        var person = await PersonAsync(page);
        foreach (var path in Posted.Select(part => page + part).Append("/new-assessment").Append(person))
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await _pages.Visitor.PostAsync(path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await _pages.Visitor.PostAsync(path, ("token", question.Token("/signout")))).Status);
        }

        var foreign = await _pages.Visitor.PostWithAsync(page + "/close", ("Sec-Fetch-Site", "cross-site"), ("token", question.Token(page + "/close")));
        Assert.Equal(HttpStatusCode.Forbidden, foreign.Status);
        var status = (await _pages.Consultant.GetAsync("/api" + page)).Json;
        Assert.Equal(("open", 2), ((string)status["state"]!, (int)status["heads"]!["invited"]!));
    }

    [Fact]
    public async Task Home_Anybody_FindsTheSignIn() =>
        Assert.Contains("href=\"/signin\"", (await new PageVisitor(_pages.Server.Browser).GetAsync("/")).Html, StringComparison.Ordinal);

    private async Task<string> PersonAsync(string page)
    {
        var people = (await _pages.Consultant.GetAsync($"/api{page}/participants")).Json["participants"]!.AsArray();
        return $"{page}/people/{(string)people[0]!["id"]!}";
    }
}
