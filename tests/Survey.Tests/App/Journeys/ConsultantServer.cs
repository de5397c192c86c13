using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Survey.App.Workspaces;
using Survey.Host;
using Survey.Host.Storage;
using Survey.Tests.App.Collecting;
using Survey.Tests.Host.Storage;

namespace Survey.Tests.App.Journeys;

/// <summary>The service on this machine over a fresh data folder, with one workspace. Disposing stops it and deletes the data.</summary>
public sealed class ConsultantServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly SurveyHost _host;

    private ConsultantServer(TemporaryFolder folder, SurveyHost host) => (_folder, _host) = (folder, host);

    /// <summary>The service's clock; can be moved ahead.</summary>
    public required ShiftedTime Time { get; init; }

    /// <summary>A client with the workspace's key.</summary>
    public required ConsultantClient Consultant { get; init; }

    /// <summary>A browser without a key, which follows no redirect.</summary>
    public required HttpClient Browser { get; init; }

    public Uri Address => _host.BaseAddress;

    public LocalStorage Storage => _host.Storage;

    public static async Task<ConsultantServer> StartAsync(params (string Name, string Value)[] settings)
    {
        var folder = new TemporaryFolder();
        var time = new ShiftedTime();
        var host = SurveyHost.Create(new()
        {
            DataFolder = folder.Path,
            Time = time,
            LogLevel = LogLevel.None,
            Settings = settings.ToImmutableDictionary(setting => setting.Name, setting => (string?)setting.Value),
        });
        await host.StartAsync(CancellationToken.None);
        var registry = host.Services.GetRequiredService<WorkspaceRegistry>();
        var (_, key) = await NewWorkspaceAsync(registry, "Aster Advice");
        return new(folder, host)
        {
            Time = time,
            Consultant = new(Client(host), key),
            Browser = Client(host),
        };
    }

    /// <summary>A client of another workspace.</summary>
    public async Task<ConsultantClient> OtherConsultantAsync()
    {
        var (_, key) = await NewWorkspaceAsync(Get<WorkspaceRegistry>(), "Other Advice");
        return new(Client(_host), key);
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Makes a function class as the host does, to run it when the test wants and not when its trigger does.</summary>
    public T Function<T>() => ActivatorUtilities.CreateInstance<T>(_host.Services);

    public async ValueTask DisposeAsync()
    {
        Consultant.Dispose();
        Browser.Dispose();
        await _host.StopAsync(CancellationToken.None);
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<(Workspace Workspace, string Key)> NewWorkspaceAsync(WorkspaceRegistry registry, string name)
    {
        var workspace = await registry.CreateAsync(name, "advice@example.com", CancellationToken.None);
        return (workspace, (await registry.IssueKeyAsync(workspace.Id, CancellationToken.None))!.ToString());
    }

    private static HttpClient Client(SurveyHost host) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.BaseAddress };
}
