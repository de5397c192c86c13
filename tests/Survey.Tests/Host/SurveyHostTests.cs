using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Survey.Host;
using Survey.Tests.Host.Http;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.Host;

public sealed class SurveyHostTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_Defaults_GiveTheAppItsAddressAndAKeyThatStays()
    {
        var keys = new List<string>();
        for (var start = 0; start < 2; start++)
        {
            await using var host = SurveyHost.Create(new SurveyHostOptions { DataFolder = _folder.Path, LogLevel = LogLevel.None });
            await host.StartAsync(Token);
            var options = host.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Survey.App.SurveyOptions>>().Value;
            Assert.Equal(host.BaseAddress, new Uri(options.PublicUrl));
            Assert.NotEqual(0, host.BaseAddress.Port);
            keys.Add(Assert.Single(options.SealingKeys));
            await host.StopAsync(Token);
        }

        Assert.Equal(keys[0], keys[1]);
    }

    [Fact]
    public void Create_PortInUse_SaysSo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        var exception = Assert.Throws<HostStartException>(() => SurveyHost.Create(new SurveyHostOptions { DataFolder = _folder.Path, Url = url }));
        Assert.Contains("in use", exception.Message, StringComparison.Ordinal);
        Assert.Contains(url, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://localhost:5001")]
    [InlineData("http://survey.example:80")]
    [InlineData("http://localhost:5000/path")]
    [InlineData("nonsense")]
    public void Create_AddressOfAnotherKind_SaysWhatWouldBeRight(string url)
    {
        var exception = Assert.Throws<HostStartException>(() => SurveyHost.Create(new SurveyHostOptions { DataFolder = _folder.Path, Url = url }));
        Assert.Contains("reverse proxy", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_ServiceMissing_NamesFunctionAndService()
    {
        var exception = Assert.Throws<HostStartException>(() => SurveyHost.Create(new SurveyHostOptions
        {
            DataFolder = _folder.Path,
            HostSettings = new HostSettings { RoutePrefix = "" },
            FunctionTypes = [typeof(HttpFunctions.WaitFunction)],
            RegisterApp = (_, _) => { },
        }));
        Assert.Equal(("WaitFunction", "probe"), (exception.Problems.Single().Place, exception.Problems.Single().Value));
        Assert.Contains(nameof(HttpProbe), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_AtItsMostTalkative_NeverHoldsAPath()
    {
        var log = new RecordingLog();
        await using (var host = SurveyHost.Create(new SurveyHostOptions
        {
            DataFolder = _folder.Path,
            Url = "http://127.0.0.1:0",
            HostSettings = new HostSettings { RoutePrefix = "" },
            LogLevel = LogLevel.Trace,
            FunctionTypes = typeof(HttpFunctions).GetNestedTypes(),
            RegisterApp = (services, _) => services.AddSingleton(new HttpProbe()).AddScoped<ScopedThing>().AddSingleton<ILoggerProvider>(log),
        }))
        {
            await host.StartAsync(Token);
            using var client = new HttpClient { BaseAddress = host.BaseAddress };
            foreach (var path in (string[])["/s/throw/verysecret", "/s/unknown/verysecret", "/keyed?code=verysecret", "/items/verysecret"])
                (await client.GetAsync(new Uri(path, UriKind.Relative), Token)).Dispose();
            await host.StopAsync(Token);
        }

        Assert.Contains(log.Lines, line => line.Contains("ThrowFunction failed", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("verysecret", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private sealed class RecordingLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
