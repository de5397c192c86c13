using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Survey.App.Links;
using Survey.App.Telemetry;
using Xunit;

namespace Survey.Tests.App.Telemetry;

/// <summary>What the web server itself would tell of a request: spans and logs of a real one, with every level of logging asked for.</summary>
public sealed class RequestTracingTests
{
    private static readonly Action<ILogger, Exception?> OwnLine = LoggerMessage.Define(LogLevel.Information, default, "A line of the app's own.");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Request_WithATokenInItsPath_IsDescribedWithoutIt()
    {
        var token = LinkToken.Create().ToString();
        var logs = new RecordingLoggerProvider();
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = await ServeAsync(logs);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/s/{token}/draft?secret={token}");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319d-b7ad6b7169203331-01");
        using var answer = await client.SendAsync(request, Token);

        var span = await EndedAsync(spans, "0af7651916cd43dd8448eb211c80319d");
        Assert.Equal("POST /s/{token}/draft", span.DisplayName);
        Assert.Equal("/s/{token}/draft", span.GetTagItem("url.path"));
        Assert.Equal(503, span.GetTagItem("http.response.status_code"));
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.All(span.TagObjects, tag => Assert.DoesNotContain(token, $"{tag.Value}", StringComparison.Ordinal));
        Assert.Contains(logs.Lines, line => line.Contains("the app's own", StringComparison.Ordinal));
        Assert.All(logs.Lines, line => Assert.DoesNotContain(token, line, StringComparison.Ordinal));
    }

    private static async Task<WebApplication> ServeAsync(RecordingLoggerProvider logs)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(
        [
            new("Survey:Telemetry:ConnectionString", "InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint=http://127.0.0.1:9/"),
            new("Logging:LogLevel:Default", "Trace"),
            new("Logging:LogLevel:Microsoft.AspNetCore", "Trace"),
            new("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"),
        ]);
        builder.Logging.ClearProviders().AddConfiguration(builder.Configuration.GetSection("Logging")).AddProvider(logs);
        builder.Services.AddSurveyTelemetry(builder.Configuration);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(context =>
        {
            OwnLine(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Survey"), null);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
        await server.StartAsync(Token);
        return server;
    }

    private static async Task<Activity> EndedAsync(ConcurrentBag<Activity> spans, string trace)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(10));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (true)
        {
            if (spans.FirstOrDefault(span => span.TraceId.ToHexString() == trace && span.Kind == ActivityKind.Server) is { } found)
                return found;
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }
}
