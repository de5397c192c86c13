using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Survey.Tests.App.Storage.Identity;

/// <summary>
/// What an app in Azure asks for tokens: an address on its own machine, and a secret header so that nothing else on it can. Its tokens are unsigned.
/// </summary>
internal sealed class IdentityEndpoint : IAsyncDisposable
{
    /// <summary>The identity that tokens are given to.</summary>
    public const string ClientId = "00000000-0000-0000-0000-000000000001";

    private const string Secret = "only-this-app";

    private readonly WebApplication _server;
    private readonly TimeSpan _life;

    private IdentityEndpoint(WebApplication server, TimeSpan life)
    {
        _server = server;
        _life = life;
    }

    /// <summary>What was asked for tokens to.</summary>
    public ConcurrentBag<string> Asked { get; } = [];

    /// <summary>The settings by which Azure tells an app of it.</summary>
    public IEnumerable<(string Name, string Value)> Settings => [("IDENTITY_ENDPOINT", $"{_server.Urls.Single()}/token"), ("IDENTITY_HEADER", Secret)];

    /// <summary>Begins to give tokens that hold for this long; a negative time for ones that have run out.</summary>
    public static async Task<IdentityEndpoint> StartAsync(TimeSpan life)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var endpoint = new IdentityEndpoint(builder.Build(), life);
        endpoint._server.MapGet("/token", endpoint.Give);
        await endpoint._server.StartAsync();
        return endpoint;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private IResult Give(HttpRequest request)
    {
        if (request.Headers["X-IDENTITY-HEADER"] != Secret || request.Query["client_id"] != ClientId)
            return Results.Unauthorized();

        var audience = request.Query["resource"].ToString();
        Asked.Add(audience);
        var now = DateTimeOffset.UtcNow;
        var claims = $$"""
            {"aud":"{{audience}}","iss":"https://sts.windows.net/tenant/","iat":{{now.AddHours(-2).ToUnixTimeSeconds()}},"nbf":{{now.AddHours(-2).ToUnixTimeSeconds()}},"exp":{{(now + _life).ToUnixTimeSeconds()}}}
            """;
        // The app is told that it holds for hours, so that it does not ask again by itself.
        return Results.Json(new Dictionary<string, string>
        {
            ["access_token"] = $"{Part("""{"alg":"none","typ":"JWT"}""")}.{Part(claims)}.",
            ["expires_on"] = now.AddHours(8).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["resource"] = audience,
            ["token_type"] = "Bearer",
            ["client_id"] = ClientId,
        });
    }
}
