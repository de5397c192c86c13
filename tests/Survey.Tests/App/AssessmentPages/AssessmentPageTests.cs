using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Survey.Tests.App.AssessmentPages;

public sealed class AssessmentPageTests : IAsyncLifetime
{
    private PagesServer _pages = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _pages = await PagesServer.StartAsync();

    public ValueTask DisposeAsync() => _pages.DisposeAsync();

    [Fact]
    public async Task Page_SomebodyAnswers_LinkDisappearsAndNoTimeIsShown()
    {
        var (path, links) = await _pages.CreateAsync("sales sales sales sales sales marketing");
        var before = await _pages.Visitor.GetAsync(path);
        Assert.Equal("Harbour Pumps", before.Heading);
        Assert.All(links, link => Assert.Contains(link, before.Html, StringComparison.Ordinal));

        await _pages.AnswerAsync(links.Take(1));
        var after = await _pages.Visitor.GetAsync(path);
        Assert.DoesNotContain(links[0], after.Html, StringComparison.Ordinal);
        Assert.All(links.Skip(1), link => Assert.Contains(link, after.Html, StringComparison.Ordinal));
        Assert.DoesNotContain("Remove Person 01", after.Html, StringComparison.Ordinal);
        Assert.Contains("Remove Person 02", after.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d\d?:\d\d", after.Html);

        // Whoever compares two moments learns no more than that one more has answered.
        _pages.Server.Time.Shift = TimeSpan.FromHours(3);
        Assert.Equal(WithoutTokens(after.Html), WithoutTokens((await _pages.Visitor.GetAsync(path)).Html));
    }

    [Fact]
    public async Task Page_WorkspaceThatMayNotExport_HasNoLinks()
    {
        var (path, links) = await _pages.CreateAsync("sales sales");
        var workspace = (await _pages.Server.Storage.Assessments.FindAsync(path.Split('/')[^1], Token))!.Value.WorkspaceId;
        var found = await _pages.Server.Storage.Workspaces.FindAsync(workspace, Token);
        await _pages.Server.Storage.Workspaces.UpdateAsync(found! with { MayExportLinks = false }, Token);

        var page = await _pages.Visitor.GetAsync(path);
        Assert.All(links, link => Assert.DoesNotContain(link, page.Html, StringComparison.Ordinal));
        Assert.DoesNotContain("links.csv", page.Html, StringComparison.Ordinal);
        var file = await _pages.Visitor.GetAsync(path + "/links.csv");
        Assert.All(links, link => Assert.DoesNotContain(link, file.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task LinksFile_SomeAnswered_HoldsTheLinksOfTheOthers()
    {
        var (path, links) = await _pages.CreateAsync("sales sales sales");
        await _pages.AnswerAsync(links.Take(1));
        var file = await _pages.Visitor.GetAsync(path + "/links.csv");
        Assert.Equal((HttpStatusCode.OK, "no-store"), (file.Status, file.Caching));
        Assert.Contains("Person 01", file.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(links[0], file.Html, StringComparison.Ordinal);
        Assert.Contains(links[1], file.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_SmallFunction_SaysNothingOfItsAnswers()
    {
        var (path, links) = await _pages.CreateAsync("sales sales sales sales sales leadership leadership");
        await _pages.AnswerAsync([.. links.Take(2), links[5]]);
        var page = await _pages.Visitor.GetAsync(path);
        Assert.Contains("3 of 7 answered", page.Html, StringComparison.Ordinal);
        Assert.Contains("2 of 5", page.Html, StringComparison.Ordinal);
        Assert.Contains("2 invited", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("1 of 2", page.Html, StringComparison.Ordinal);
        Assert.Contains("Leadership is not shown apart: fewer than 5", page.Html, StringComparison.Ordinal);
        Assert.Contains("2 more answers are needed", page.Html, StringComparison.Ordinal);
        Assert.Contains("a workshop sheet in place of comparisons", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ManyPeople_AreFoundFilteredAndPaged()
    {
        var (path, links) = await _pages.CreateAsync(string.Join(' ', Enumerable.Repeat("sales", 30)));
        await _pages.AnswerAsync(links.Skip(28));
        var first = await _pages.Visitor.GetAsync(path);
        Assert.Contains("1 to 25 of 30", first.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Person 26", first.Html, StringComparison.Ordinal);
        Assert.Contains($"{path}?from=26", first.Html, StringComparison.Ordinal);
        Assert.Contains("26 to 30 of 30", (await _pages.Visitor.GetAsync(path + "?from=26")).Html, StringComparison.Ordinal);
        Assert.Contains("1 to 2 of 2", (await _pages.Visitor.GetAsync(path + "?show=answered")).Html, StringComparison.Ordinal);
        Assert.Contains("1 to 25 of 28", (await _pages.Visitor.GetAsync(path + "?show=waiting")).Html, StringComparison.Ordinal);
        var found = await _pages.Visitor.GetAsync(path + "?find=p%C3%A9RSON+07");
        Assert.Contains("1 to 1 of 1", found.Html, StringComparison.Ordinal);
        Assert.Contains("Person 07", found.Html, StringComparison.Ordinal);
        Assert.Contains("Nobody matches", (await _pages.Visitor.GetAsync(path + "?find=%3Cscript%3E")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", (await _pages.Visitor.GetAsync(path + "?find=%3Cscript%3E")).Html, StringComparison.Ordinal);
        foreach (var odd in new[] { "?from=0", "?from=2147483647", "?show=x", "?added=-1", "?added=9999999", "?find=" + new string('x', 900) })
            Assert.Equal(HttpStatusCode.OK, (await _pages.Visitor.GetAsync(path + odd)).Status);
    }

    [Fact]
    public async Task Close_TooFewAnswers_WarnsThenClosesForGood()
    {
        var (path, links) = await _pages.CreateAsync("sales sales sales sales sales sales");
        await _pages.AnswerAsync(links.Take(1));
        var question = await _pages.Visitor.GetAsync(path + "/close");
        Assert.Equal("Close this survey now?", question.Heading);
        Assert.Contains("There will be no report", question.Html, StringComparison.Ordinal);
        Assert.Equal("open", (string?)(await _pages.Consultant.GetAsync("/api" + path)).Json["state"]);

        Assert.Equal((HttpStatusCode.SeeOther, path), Where(await _pages.ConfirmAsync(path + "/close")));
        await _pages.Consultant.WaitForAsync("/api" + path, "tooFew");
        var page = await _pages.Visitor.GetAsync(path);
        Assert.Contains("There is no report: 4 answers were missing", page.Html, StringComparison.Ordinal);
        Assert.All(links, link => Assert.DoesNotContain(link, page.Html, StringComparison.Ordinal));
        Assert.DoesNotContain("Remove", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(path + "/people", page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await _pages.Visitor.GetAsync(path + "/close")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await _pages.Visitor.GetAsync(path + "/people")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await _pages.Visitor.PostAsync(path + "/close", ("token", question.Token(path + "/close")))).Status);
    }

    [Fact]
    public async Task Remove_AskedAndConfirmed_RemovesOnlyWhoHasNotAnswered()
    {
        var (path, links) = await _pages.CreateAsync("sales sales sales");
        var page = await _pages.Visitor.GetAsync(path);
        var remove = Regex.Matches(page.Html, $"href=\"({path}/people/[a-z2-7]+)\"").Select(match => match.Groups[1].Value).ToList();
        var question = await _pages.Visitor.GetAsync(remove[0]);
        Assert.Equal("Remove this person?", question.Heading);
        Assert.Contains("Person 01", question.Html, StringComparison.Ordinal);

        await _pages.AnswerAsync(links.Take(1));
        Assert.Equal(HttpStatusCode.Conflict, (await _pages.Visitor.PostAsync(remove[0], ("token", question.Token(remove[0])))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await _pages.Visitor.GetAsync(remove[0])).Status);
        Assert.Equal((HttpStatusCode.SeeOther, path), Where(await _pages.ConfirmAsync(remove[1])));
        Assert.DoesNotContain("Person 02", (await _pages.Visitor.GetAsync(path)).Html, StringComparison.Ordinal);
        var again = await _pages.Visitor.GetAsync(remove[1]);
        Assert.Equal((HttpStatusCode.NotFound, "This person is not on the list"), (again.Status, again.Heading));
        var twice = await _pages.Visitor.PostAsync(remove[1], ("token", question.Token(remove[0])));
        Assert.Equal((HttpStatusCode.NotFound, "This person is not on the list"), (twice.Status, twice.Heading));
        Assert.Equal(HttpStatusCode.NotFound, (await _pages.Visitor.GetAsync($"{path}/people/{new string('x', 900)}")).Status);
    }

    [Fact]
    public async Task Report_Held_IsReadReleasedRevokedAndRenewed()
    {
        var path = await _pages.ReportedAsync(new { holdReport = true });
        var held = await _pages.Visitor.GetAsync(path);
        Assert.Contains("held back", held.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/r/", held.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _pages.Visitor.GetAsync($"/api{path}/report.pdf")).Status);
        var report = await _pages.Visitor.GetAsync(path + "/report");
        Assert.Equal((HttpStatusCode.OK, "no-store"), (report.Status, report.Caching));
        Assert.Contains($"/api{path}/report.pdf", report.Html, StringComparison.Ordinal);

        var release = path + "/report/release";
        Assert.Equal((HttpStatusCode.SeeOther, path), Where(await _pages.Visitor.PostAsync(release, ("token", held.Token(release)))));
        Assert.Equal(HttpStatusCode.Conflict, (await _pages.Visitor.PostAsync(release, ("token", held.Token(release)))).Status);
        var first = LinkOf(await _pages.Visitor.GetAsync(path));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(first));

        var revoke = path + "/report/revoke";
        Assert.Equal((HttpStatusCode.SeeOther, path), Where(await _pages.ConfirmAsync(revoke)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(first));
        Assert.Equal(HttpStatusCode.Conflict, (await _pages.Visitor.GetAsync(revoke)).Status);
        var revoked = await _pages.Visitor.GetAsync(path);
        Assert.Contains("is revoked", revoked.Html, StringComparison.Ordinal);

        var renew = path + "/report/link";
        Assert.Equal((HttpStatusCode.SeeOther, path), Where(await _pages.Visitor.PostAsync(renew, ("token", revoked.Token(renew)))));
        var second = LinkOf(await _pages.Visitor.GetAsync(path));
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(second));
    }

    [Fact]
    public async Task Page_AfterTheClose_NamesTheDayOnWhichNamesGo()
    {
        var path = await _pages.ReportedAsync(new { timeZone = "Etc/UTC" });
        var closed = (DateTimeOffset)(await _pages.Consultant.GetAsync("/api" + path)).Json["closedAt"]!;
        var day = closed.AddDays(30).ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Contains($"the names are deleted on {day}.", (await _pages.Visitor.GetAsync(path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_NoneYet_Is404()
    {
        var (path, _) = await _pages.CreateAsync("sales sales");
        Assert.Equal(HttpStatusCode.NotFound, (await _pages.Visitor.GetAsync(path + "/report")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await _pages.Visitor.GetAsync(path + "/report/revoke")).Status);
    }

    [Fact]
    public async Task Page_NamesWithMarkup_AreEncoded()
    {
        var (path, _) = await _pages.Consultant.CreateAsync(
            0, new { company = "<b>Aster</b>", requestedBy = "<i>Ann</i>", participants = new[] { new { name = "<script>alert(1)</script>", email = "o'b@aster.example" } } });
        var page = await _pages.Visitor.GetAsync(PagesServer.PageOf(path));
        Assert.Contains("&lt;script&gt;alert(1)", page.Html, StringComparison.Ordinal);
        foreach (var raw in new[] { "<script>alert", "<b>Aster", "<i>Ann" })
            Assert.DoesNotContain(raw, page.Html, StringComparison.Ordinal);
    }

    private static (HttpStatusCode Status, string? Location) Where(Consulting.PageVisitor.PageAnswer answer) => (answer.Status, answer.Location);

    private static string WithoutTokens(string html) => Regex.Replace(html, "name=\"token\" value=\"[^\"]+\"", "");

    private static string LinkOf(Consulting.PageVisitor.PageAnswer page) => Regex.Match(page.Html, "value=\"([^\"]+/r/[^\"]+)\"").Groups[1].Value;

    private async Task<HttpStatusCode> StatusAsync(string link)
    {
        using var answer = await _pages.Server.Browser.GetAsync(link, Token);
        return answer.StatusCode;
    }
}
