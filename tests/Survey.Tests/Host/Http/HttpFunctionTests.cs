using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Survey.Host;
using Xunit;

namespace Survey.Tests.Host.Http;

public sealed class HttpFunctionTests : IAsyncLifetime
{
    private const long HostLimit = 104_857_600;

    private readonly HttpProbe _probe = new();
    private readonly TestHost _host;

    public HttpFunctionTests() => _host = new TestHost(
        typeof(HttpFunctions),
        new HostSettings { RoutePrefix = "", CustomHeaders = [new("X-Host", "the host's"), new("X-Quoted", "a:\"b\"")] },
        services => services.AddSingleton(_probe).AddScoped<ScopedThing>().AddSingleton<IStartupFilter, ProbeFilter>()
            .Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = HostLimit),
        ("Keys:Master", "master-key"),
        ("Keys:Host", "host-key"),
        ("Keys:Functions:KeyedFunction", "function-key"),
        ("Keys:Functions:OtherFunction", "other-key"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("GET", "/items/a", "a|none")]
    [InlineData("GET", "/items/a/b", "a|b")]
    [InlineData("GET", "/ITEMS/A", "A|none")]
    [InlineData("GET", "/items/a/", "a|none")]
    [InlineData("GET", "/items/a%2Fb", "a%2Fb|none")]
    [InlineData("GET", "/items/a%20b", "a b|none")]
    [InlineData("GET", "/items/a?id=query&part=query", "a|none")]
    [InlineData("POST", "/items/a", "POST 0")]
    [InlineData("OPTIONS", "/items/a", "OPTIONS 0")]
    [InlineData("DELETE", "/any", "DELETE")]
    [InlineData("OPTIONS", "/any", "OPTIONS")]
    [InlineData("GET", "/numbers/7", "7")]
    [InlineData("GET", "/files/report.pdf", "pdf")]
    [InlineData("GET", "/", "root")]
    public async Task Request_OfARoute_ReachesItsFunction(string method, string path, string expected)
    {
        using var response = await SendAsync(method, path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, await response.Content.ReadAsStringAsync(Token));
        Assert.Equal("filtered", Header(response, "X-App"));
    }

    [Theory]
    [InlineData("GET", "/nothing")]
    [InlineData("HEAD", "/items/a")]
    [InlineData("PUT", "/items/a")]
    [InlineData("OPTIONS", "/numbers/7")]
    [InlineData("GET", "/numbers/seven")]
    [InlineData("GET", "/items")]
    [InlineData("GET", "//items/a")]
    [InlineData("GET", "/items//a")]
    [InlineData("GET", "//")]
    [InlineData("POST", "/")]
    public async Task Request_OfNoRouteOrMethod_Is404WithoutBodyOrTheAppsFilters(string method, string path)
    {
        using var response = await SendAsync(method, path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Token));
        Assert.Null(Header(response, "X-App"));
        Assert.Null(Header(response, "Allow"));
        Assert.Equal("the host's", Header(response, "X-Host"));
    }

    [Theory]
    [InlineData("/keyed", null, false)]
    [InlineData("/keyed", "", false)]
    [InlineData("/keyed", "wrong", false)]
    [InlineData("/keyed", "other-key", false)]
    [InlineData("/keyed", "function-key", true)]
    [InlineData("/keyed", "host-key", true)]
    [InlineData("/keyed", "master-key", true)]
    [InlineData("/master", "host-key", false)]
    [InlineData("/master", "master-key", true)]
    public async Task Key_InHeaderOrQuery_AdmitsByLevel(string path, string? key, bool admitted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
            request.Headers.Add("x-functions-key", key);
        using var byHeader = await _host.Client.SendAsync(request, Token);
        using var byQuery = await SendAsync("GET", key is null ? path : $"{path}?code={key}");
        foreach (var response in (HttpResponseMessage[])[byHeader, byQuery])
        {
            Assert.Equal(admitted ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, response.StatusCode);
            if (admitted)
                continue;
            Assert.Equal(0, response.Content.Headers.ContentLength);
            Assert.Empty(response.Headers.WwwAuthenticate);
            Assert.Null(Header(response, "X-App"));
            Assert.Equal("a:\"b\"", Header(response, "X-Quoted"));
        }
    }

    [Theory]
    [InlineData("/s/throw/secret")]
    [InlineData("/null")]
    [InlineData("/items/a?swallow")]
    public async Task Function_FailsOrIsNotReached_Is500WithEmptyBody(string path)
    {
        using var response = await SendAsync("GET", path);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Token));
        Assert.Null(Header(response, "X-Half"));
        Assert.Equal("the host's", Header(response, "X-Host"));
    }

    [Fact]
    public async Task Function_FailsAfterItsAnswerBegan_AbortsTheBody()
    {
        using var response = await _host.Client.GetAsync("/throw-late", HttpCompletionOption.ResponseHeadersRead, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        _probe.MayEnd.SetResult();
        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            await using var body = await response.Content.ReadAsStreamAsync(Token);
            await body.CopyToAsync(Stream.Null, Token);
        });
    }

    [Fact]
    public async Task Headers_SetByTheFunction_WinOverTheHosts()
    {
        using var response = await SendAsync("GET", "/header");
        Assert.Equal("the function's own", Header(response, "X-Host"));
        Assert.Equal("a:\"b\"", Header(response, "X-Quoted"));
        Assert.Null(Header(response, "Server"));
    }

    [Theory]
    [InlineData("/refuse", HostLimit + 1, 500)]
    [InlineData("/refuse", HostLimit, 413)]
    [InlineData("/items/a", HostLimit + 1, 500)]
    public async Task Body_OverTheHostsLimit_Is500EvenWhereTheFunctionAnswersAtOnce(string path, long length, int expected) =>
        Assert.Equal(expected, await AnnounceAsync(path, length));

    [Fact]
    public async Task Body_Of31Megabytes_Arrives()
    {
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(new string('x', 31_000_000)));
        using var response = await _host.Client.PostAsync("/items/a", content, Token);
        Assert.Equal("POST 31000000", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Context_FromFilterToFunction_CarriesItemsButNoAsyncLocals()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/context");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer anything");
        using var response = await _host.Client.SendAsync(request, Token);
        Assert.Equal("lost|handed|Bearer anything", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Scope_OfEachRequest_IsItsOwnAndTheInstanceIsDisposedOf()
    {
        var first = await _host.Client.GetStringAsync("/scope", Token);
        var second = await _host.Client.GetStringAsync("/scope", Token);
        Assert.StartsWith("True|", first, StringComparison.Ordinal);
        Assert.StartsWith("True|", second, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        await _probe.Disposed.Task.WaitAsync(Eventually.Limit, Token);
    }

    [Fact]
    public async Task Token_ClientGoesAway_Fires()
    {
        using var leaving = new CancellationTokenSource();
        var request = _host.Client.GetAsync("/wait", leaving.Token);
        await _probe.Begun.Task.WaitAsync(Eventually.Limit, Token);
        await leaving.CancelAsync();
        await _probe.Cancelled.Task.WaitAsync(Eventually.Limit, Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }

    [Fact]
    public async Task Stop_RequestInFlight_Finishes()
    {
        var request = _host.Client.GetStringAsync("/wait", Token);
        await _probe.Begun.Task.WaitAsync(Eventually.Limit, Token);
        var stopping = _host.Host.StopAsync(Token);
        Assert.False(_probe.Cancelled.Task.IsCompleted);
        _probe.MayEnd.SetResult();
        Assert.Equal("finished", await request);
        await stopping.WaitAsync(Eventually.Limit, Token);
    }

    [Fact]
    public async Task Stop_RequestTakesLongerThanTenSeconds_FiresItsToken()
    {
        var request = _host.Client.GetAsync("/wait", Token);
        await _probe.Begun.Task.WaitAsync(Eventually.Limit, Token);
        var stopping = _host.Host.StopAsync(Token);
        _host.Time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(_probe.Cancelled.Task.IsCompleted);
        await Eventually.HoldsAsync(_host.Time, TimeSpan.FromSeconds(1), () => _probe.Cancelled.Task.IsCompleted);
        using var response = await request;
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        await stopping.WaitAsync(Eventually.Limit, Token);
    }

    [Fact]
    public async Task Token_FunctionTimeoutElapsed_Fires()
    {
        var request = _host.Client.GetAsync("/wait", Token);
        await _probe.Begun.Task.WaitAsync(Eventually.Limit, Token);
        _host.Time.Advance(TimeSpan.FromMinutes(30));
        await _probe.Cancelled.Task.WaitAsync(Eventually.Limit, Token);
        using var response = await request;
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    private Task<HttpResponseMessage> SendAsync(string method, string path) => _host.Client.SendAsync(
        new HttpRequestMessage(new HttpMethod(method), new Uri(_host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) + path)), Token);

    /// <summary>Sends the head of a request that announces a body of this length, and reads the status of the answer.</summary>
    private async Task<int> AnnounceAsync(string path, long length)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_host.Client.BaseAddress!.Host, _host.Client.BaseAddress.Port, Token);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n"), Token);
        using var reader = new StreamReader(stream);
        var status = await reader.ReadLineAsync(Token).AsTask().WaitAsync(Eventually.Limit, Token);
        return int.Parse(status!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
