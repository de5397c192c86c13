using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Survey.Tests.App.Telemetry;

/// <summary>Takes whatever is exported over OTLP and keeps the bytes as they came.</summary>
internal sealed class TelemetryCollector : IAsyncDisposable
{
    private readonly WebApplication _server;

    private TelemetryCollector(WebApplication server) => _server = server;

    /// <summary>Path and body of every export.</summary>
    public ConcurrentQueue<(string Path, byte[] Body)> Exports { get; } = new();

    /// <summary>Where to send to.</summary>
    public string Address => _server.Urls.Single();

    public static async Task<TelemetryCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new TelemetryCollector(builder.Build());
        collector._server.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            collector.Exports.Enqueue((context.Request.Path, body.ToArray()));
        });
        await collector._server.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
