using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Survey.Tests.App.Journeys;

public sealed class HealthAndHeadersTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Health_StorageReachable_Is200AndSaysNothingElse()
    {
        using var answer = await _server.Browser.GetAsync("/api/health", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
        Assert.Equal(["status", "version"], body.Select(member => member.Key));
        Assert.Equal("healthy", (string?)body["status"]);
    }

    [Theory]
    [InlineData("/s/x")]
    [InlineData("/r/x")]
    [InlineData("/r/x/report.pdf")]
    [InlineData("/api/assessments")]
    [InlineData("/api/health")]
    public async Task PrivateAnswers_AnyPath_AreStrictAndKeptByNobody(string path)
    {
        using var answer = await _server.Browser.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }
}
