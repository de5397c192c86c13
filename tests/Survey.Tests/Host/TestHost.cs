using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Survey.Host;
using Survey.Host.Storage;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.Host;

/// <summary>A host with the function classes nested in one type of a test, over a data folder of its own and a clock that only the test moves.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SurveyHostOptions _options;
    private SurveyHost? _host;

    public TestHost(
        Type functions, HostSettings? settings = null, Action<IServiceCollection>? register = null, params (string Name, string Value)[] configuration)
    {
        Time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        _options = new SurveyHostOptions
        {
            DataFolder = _folder.Path,
            Url = "http://127.0.0.1:0",
            Time = Time,
            HostSettings = settings ?? new HostSettings { RoutePrefix = "" },
            Settings = configuration.ToImmutableDictionary(setting => setting.Name, setting => (string?)setting.Value),
            FunctionTypes = functions.GetNestedTypes(),
            LogLevel = LogLevel.None,
            RegisterApp = (services, _) => register?.Invoke(services),
        };
    }

    public FakeTimeProvider Time { get; }

    public string Folder => _folder.Path;

    public HttpClient Client { get; private set; } = null!;

    public LocalStorage Storage => _host!.Storage;

    public SurveyHost Host => _host!;

    public async Task<TestHost> StartAsync()
    {
        _host = SurveyHost.Create(_options);
        await _host.StartAsync(TestContext.Current.CancellationToken);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _host.BaseAddress };
        return this;
    }

    /// <summary>Stops the host and leaves its data for another start.</summary>
    public async Task StopAsync()
    {
        Client.Dispose();
        await _host!.StopAsync(TestContext.Current.CancellationToken);
        await _host.DisposeAsync();
        _host = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await StopAsync();
        _folder.Dispose();
    }
}
