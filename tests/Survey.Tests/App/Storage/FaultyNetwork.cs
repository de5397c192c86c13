using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Survey.Tests.App.Storage;

/// <summary>
/// Stands between the stores and the emulator, counts what passes, and does what networks do: refuses, delays with 503, loses answers; or stops
/// everything at a given request, as a process does that ends between two calls.
/// </summary>
internal sealed partial class FaultyNetwork : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    private readonly Dictionary<int, int> _targets = [];
    private int _passed;

    private FaultyNetwork(WebApplication server) => _server = server;

    /// <summary>Connection string that leads through here.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Requests since the last reset: method and path without keys' values.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What happens to a request, by its number from 1 since the last reset. Null for nothing.</summary>
    public Func<int, Fault?> Plan { get; set; } = _ => null;

    public static async Task<FaultyNetwork> OpenAsync(string connectionString)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var endpoints = Endpoint().Matches(connectionString);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            for (var i = 0; i < endpoints.Count; i++)
                kestrel.Listen(IPAddress.Loopback, 0);
        });
        var network = new FaultyNetwork(builder.Build());
        network._server.Run(network.PassAsync);
        await network._server.StartAsync();
        var ports = network._server.Urls.Select(url => new Uri(url).Port).ToList();
        var place = 0;
        network.ConnectionString = Endpoint().Replace(connectionString, match =>
        {
            network._targets[ports[place]] = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            return match.Value.Replace($":{match.Groups[1].Value}/", $":{ports[place++]}/", StringComparison.Ordinal);
        });
        return network;
    }

    /// <summary>Begins to count anew, with another plan.</summary>
    public void Reset(Func<int, Fault?>? plan = null)
    {
        lock (Requests)
            Requests.Clear();
        _passed = 0;
        Plan = plan ?? (_ => null);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _client.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:(\d+)/")]
    private static partial Regex Endpoint();

    [GeneratedRegex(@"'[^']*'")]
    private static partial Regex Quoted();

    private async Task PassAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref _passed);
        var path = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        lock (Requests)
            Requests.Add($"{context.Request.Method} {Quoted().Replace(Uri.UnescapeDataString(path.Split('?')[0]), "''")}");
        var fault = Plan(number);
        if (fault?.IsBefore == true)
        {
            fault.Strike(context);
            return;
        }

        using var answer = await _client.SendAsync(Copy(context, path), HttpCompletionOption.ResponseContentRead);
        if (fault is not null)
        {
            fault.Strike(context);
            return;
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Transfer-Encoding" or "Connection")))
            context.Response.Headers.Append(header.Key, header.Value.ToArray());
        await answer.Content.CopyToAsync(context.Response.Body);
    }

    private HttpRequestMessage Copy(HttpContext context, string path)
    {
        var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method), new Uri($"http://127.0.0.1:{_targets[context.Connection.LocalPort]}{path}", new UriCreationOptions
            {
                DangerousDisablePathAndQueryCanonicalization = true,
            }))
        {
            Content = context.Request.ContentLength > 0 ? new StreamContent(context.Request.Body) : new ByteArrayContent([]),
        };
        foreach (var header in context.Request.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray()))
                request.Content.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray());
        }

        return request;
    }
}

/// <summary>Something that goes wrong with a request.</summary>
/// <param name="IsBefore">Whether it strikes before the emulator has seen the request, or when it has done it and only the answer is lost.</param>
/// <param name="Strike">What the caller gets.</param>
internal sealed record Fault(bool IsBefore, Action<HttpContext> Strike)
{
    /// <summary>The service is too busy and says when to come again.</summary>
    public static Fault Busy(int status) => new(IsBefore: true, context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = "1";
    });

    /// <summary>The request is done and its answer is lost.</summary>
    public static Fault LostAnswer { get; } = new(IsBefore: false, context => context.Abort());

    /// <summary>The process ends before the request.</summary>
    public static Fault EndOf(CancellationTokenSource process) => new(IsBefore: true, context =>
    {
        process.Cancel();
        context.Abort();
    });
}
