using System.Net;
using Survey.App.Workspaces;
using Survey.Tests.App.Journeys;
using Xunit;

namespace Survey.Tests.App.Consulting;

public sealed class SignInTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;
    private PageVisitor _visitor = null!;

    private string Key => _server.Consultant.Key;

    public async ValueTask InitializeAsync()
    {
        _server = await ConsultantServer.StartAsync();
        _visitor = new(_server.Browser);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task SignIn_KeyThatWorks_OpensThePagesAndSetsAStrictCookie()
    {
        var answer = await _visitor.SignInAsync($" {Key}\n");
        Assert.Equal((HttpStatusCode.SeeOther, "/assessments"), (answer.Status, answer.Location));
        Assert.Contains("httponly", _visitor.SetCookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", _visitor.SetCookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Key, _visitor.SetCookie, StringComparison.Ordinal);

        var page = await _visitor.GetAsync("/batches");
        Assert.Equal((HttpStatusCode.OK, "Batches"), (page.Status, page.Heading));
        Assert.Equal("no-store", page.Caching);
        Assert.Equal("/assessments", (await _visitor.GetAsync("/signin")).Location);
    }

    [Fact]
    public async Task SignIn_OverHttps_SetsASecureCookie()
    {
        await using var server = await ConsultantServer.StartAsync(("Survey:PublicUrl", "https://survey.example"));
        var visitor = new PageVisitor(server.Browser);
        await visitor.SignInAsync(server.Consultant.Key);
        Assert.Contains("; secure", visitor.SetCookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("wds_aaaaaaaaaa_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task SignIn_KeyThatDoesNot_SaysSoAndSetsNoCookie(string key)
    {
        var answer = await _visitor.SignInAsync(key);
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("opens nothing", answer.Html, StringComparison.Ordinal);
        Assert.Null(_visitor.Cookie);
    }

    [Theory]
    [InlineData("/batches")]
    [InlineData("/batches/aaaaaaaaaaaaaaaa")]
    [InlineData("/batches/aaaaaaaaaaaaaaaa/delete")]
    [InlineData("/assessments")]
    [InlineData("/assessments/aaaaaaaaaaaaaaaa")]
    [InlineData("/assessments/aaaaaaaaaaaaaaaa/close")]
    [InlineData("/new-assessment")]
    public async Task Pages_WithoutASession_LeadToTheSignInAndBack(string path)
    {
        var answer = await _visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.StartsWith("/signin", answer.Location, StringComparison.Ordinal);
        var page = await _visitor.GetAsync(answer.Location!);
        var back = await _visitor.PostAsync("/signin", ("token", page.Token("/signin")), ("key", Key), ("next", path));
        Assert.Equal(path, back.Location);
    }

    [Theory]
    [InlineData("https://elsewhere.example/batches")]
    [InlineData("//elsewhere.example/batches")]
    [InlineData("/batches//elsewhere.example")]
    [InlineData("/batches\\@elsewhere.example")]
    [InlineData("/r/token")]
    [InlineData("batches")]
    public async Task SignIn_NextThatIsNoPageOfOurs_LeadsToTheFirst(string next)
    {
        var page = await _visitor.GetAsync("/signin");
        var answer = await _visitor.PostAsync("/signin", ("token", page.Token("/signin")), ("key", Key), ("next", next));
        Assert.Equal("/assessments", answer.Location);
    }

    [Fact]
    public async Task SignOut_Pressed_EndsTheSession()
    {
        await _visitor.SignInAsync(Key);
        var page = await _visitor.GetAsync("/batches");
        var answer = await _visitor.PostAsync("/signout", ("token", page.Token("/signout")));
        Assert.Equal("/signin", answer.Location);
        Assert.Null(_visitor.Cookie);
    }

    [Fact]
    public async Task Session_KeyRevokedOrTimeOver_IsClosed()
    {
        await _visitor.SignInAsync(Key);
        var cookie = _visitor.Cookie;
        _server.Time.Shift = TimeSpan.FromHours(7.9);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/batches")).Status);
        _server.Time.Shift = TimeSpan.FromHours(8);
        Assert.Equal(HttpStatusCode.SeeOther, (await _visitor.GetAsync("/batches")).Status);

        _server.Time.Shift = TimeSpan.Zero;
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/batches")).Status);
        Assert.True(await _server.Get<WorkspaceRegistry>().RevokeKeyAsync(Key.Split('_')[1], TestContext.Current.CancellationToken));
        Assert.Equal(cookie, _visitor.Cookie);
        Assert.Equal(HttpStatusCode.SeeOther, (await _visitor.GetAsync("/batches")).Status);
    }

    [Fact]
    public async Task Session_AnyCharacterChanged_IsNone()
    {
        await _visitor.SignInAsync(Key);
        var cookie = _visitor.Cookie!;
        for (var at = "consultant=".Length; at < cookie.Length; at += 3)
        {
            var changed = cookie[at] == 'a' ? 'b' : 'a';
            _visitor.Cookie = cookie[..at] + changed + cookie[(at + 1)..];
            Assert.Equal(HttpStatusCode.SeeOther, (await _visitor.GetAsync("/batches")).Status);
        }
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Forms_FromAnotherSite_AreRefused(string header, string value)
    {
        var before = await _visitor.GetAsync("/signin");
        var refused = await _visitor.PostWithAsync("/signin", (header, value), ("token", before.Token("/signin")), ("key", Key));
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Null(_visitor.Cookie);

        await _visitor.SignInAsync(Key);
        var page = await _visitor.GetAsync("/batches");
        Assert.Equal(HttpStatusCode.Forbidden, (await _visitor.PostWithAsync("/signout", (header, value), ("token", page.Token("/signout")))).Status);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/batches")).Status);
    }

    [Fact]
    public async Task SignIn_PageOpenForTooLong_SaysSoAndWhatToDo()
    {
        var page = await _visitor.GetAsync("/signin");
        _server.Time.Shift = TimeSpan.FromHours(9);
        var refused = await _visitor.PostAsync("/signin", ("token", page.Token("/signin")), ("key", Key));

        Assert.Equal((HttpStatusCode.Forbidden, "This page was open too long"), (refused.Status, refused.Heading));
        Assert.Contains("Open the sign-in page again and enter the key.", refused.Html, StringComparison.Ordinal);
        Assert.Null(_visitor.Cookie);
    }

    [Fact]
    public async Task Forms_TokenOfAnotherFormOrSessionOrNone_AreRefused()
    {
        await _visitor.SignInAsync(Key);
        var page = await _visitor.GetAsync("/batches");
        _server.Time.Shift = TimeSpan.FromSeconds(2);
        var other = new PageVisitor(_server.Browser);
        await other.SignInAsync(Key);
        var others = await other.GetAsync("/batches");
        var upload = page.Token("/batches");
        foreach (var token in new[] { upload, others.Token("/signout"), "", "AAAA", new string('A', 96) })
            Assert.Equal(HttpStatusCode.Forbidden, (await _visitor.PostAsync("/signout", ("token", token))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _visitor.PostAsync("/signout")).Status);

        // Two tokens of one form differ, and both work.
        Assert.NotEqual(page.Token("/signout"), (await _visitor.GetAsync("/batches")).Token("/signout"));
        Assert.Equal(HttpStatusCode.SeeOther, (await _visitor.PostAsync("/signout", ("token", page.Token("/signout")))).Status);
    }

    [Fact]
    public async Task Api_WithTheCookie_ReadsButChangesNothing()
    {
        await _visitor.SignInAsync(Key);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/api/batches")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _visitor.PostAsync("/api/batches")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _visitor.PostAsync("/api/assessments")).Status);
        _visitor.Cookie = "consultant=x";
        Assert.Equal(HttpStatusCode.Unauthorized, (await _visitor.GetAsync("/api/batches")).Status);
    }
}
