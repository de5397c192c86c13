using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Survey.App.Links;
using Survey.App.Storage;
using Survey.App.Storage.Cloud;
using Survey.Host.Functions;
using Survey.Host.Http;
using Survey.Host.Queues;
using Survey.Host.Storage;
using Survey.Host.Timers;

namespace Survey.Host;

/// <summary>
/// The whole service on one machine: the same function classes as in Azure, set off by HTTP, queues and timers with the same semantics, over SQLite, or
/// over a storage account where <c>AzureWebJobsStorage</c> names one.
/// </summary>
public sealed class SurveyHost : IAsyncDisposable
{
    /// <summary>Name of the file in the data folder that is locked while a host serves it.</summary>
    internal const string LockName = "serving.lock";

    private readonly IHost _host;
    private readonly ListeningAddress _address;
    private FolderClaim? _claim;

    private SurveyHost(IHost host, ListeningAddress address, LocalStorage storage)
    {
        _host = host;
        _address = address;
        Storage = storage;
    }

    /// <summary>Where a browser on this machine reaches the service; known before the start.</summary>
    public Uri BaseAddress => _address.Address;

    /// <summary>The stores.</summary>
    public LocalStorage Storage { get; }

    /// <summary>The services of the app.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>
    /// Opens the data, takes the address and checks the functions; <see cref="StartAsync"/> begins to serve. Throws <see cref="HostStartException"/> for
    /// an address that cannot be used, a wrong host.json or functions that break the rules, <see cref="InvalidDataException"/> for data of a later version.
    /// </summary>
    public static SurveyHost Create(SurveyHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = options.HostSettings ?? HostFile.Read(Path.Combine(AppContext.BaseDirectory, "host.json"));
        var catalog = FunctionCatalog.Read(options.FunctionTypes, settings);
        var address = ListeningAddress.Bind(options.Url);
        LocalStorage? storage = null;
        try
        {
            storage = LocalStorage.Open(options.DataFolder, options.Time);
            var host = Build(options, settings, catalog, address, storage);
            catalog.RequireServices(host.Services);
            return new SurveyHost(host, address, storage);
        }
        catch (Exception)
        {
            address.Dispose();
            storage?.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw;
        }
    }

    /// <summary>
    /// Begins to serve, with what a killed process left unfinished. Throws <see cref="HostStartException"/> when another process serves the same folder, unless the
    /// data are in a storage account, and <see cref="Microsoft.Extensions.Options.OptionsValidationException"/> when settings of the app are wrong.
    /// </summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _claim = FolderClaim.TryTake(Storage.Folder, LockName);
        if (_claim is not null)
            await Storage.ReturnAbandonedMessagesAsync(cancellationToken);
        else if (!CloudStorage.IsConfigured(_host.Services.GetRequiredService<IConfiguration>()))
            throw new HostStartException("The service cannot start", [new("data folder", Storage.Folder, "Another process serves these data. Stop it first, or name another folder.")]);
        await _host.StartAsync(cancellationToken);
    }

    /// <summary>
    /// Stops gracefully: requests in flight and handlers that run may finish, for about ten seconds; then their tokens fire, and after five more they are
    /// left behind. Messages that were being handled come again.
    /// </summary>
    public Task StopAsync(CancellationToken cancellationToken) => _host.StopAsync(cancellationToken);

    /// <summary>Serves until the token fires or the process is told to end, then stops gracefully.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _host.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable host)
            await host.DisposeAsync();
        _address.Dispose();
        await Storage.DisposeAsync();
        _claim?.Dispose();
    }

    private static IHost Build(
        SurveyHostOptions options, HostSettings settings, FunctionCatalog catalog, ListeningAddress address, LocalStorage storage) => new HostBuilder()
        .UseEnvironment(Environments.Production)
        .UseContentRoot(AppContext.BaseDirectory)
        .UseDefaultServiceProvider(provider => provider.ValidateScopes = provider.ValidateOnBuild = true)
        .ConfigureAppConfiguration(configuration => Configure(configuration, options, address, storage))
        .ConfigureLogging(logging => ConfigureLogging(logging, options))
        .ConfigureServices(services => AddHost(services, options, settings, catalog, storage))
        .ConfigureServices((context, services) => options.RegisterApp(services, context.Configuration))
        .ConfigureServices((context, services) => AddCloudStorage(services, context.Configuration))
        .ConfigureWebHost(web => web
            .UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(address.EndPoint);
            })
            .Configure(app => app.UseEndpoints(endpoints => endpoints.DataSources.Add(endpoints.ServiceProvider.GetRequiredService<FunctionEndpoints>()))))
        .ConfigureServices(services => services.Configure<SocketTransportOptions>(transport => transport.CreateBoundListenSocket = _ => address.Take()))
        .Build();

    private static void Configure(IConfigurationBuilder configuration, SurveyHostOptions options, ListeningAddress address, LocalStorage storage) => configuration
        .AddInMemoryCollection(
        [
            new("Survey:PublicUrl", address.Address.GetLeftPart(UriPartial.Authority)),
            new("Survey:SealingKeys:0", SealingKeyFile.ReadOrCreate(Path.Combine(storage.Folder, "sealing.key"))),
        ])
        .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
        .AddEnvironmentVariables()
        .AddInMemoryCollection(options.Settings);

    // A failed start is thrown to whoever started it, who says so once. The framework's own messages name the paths of requests from Information down, and links are secrets: none of that is ever written.
    private static void ConfigureLogging(ILoggingBuilder logging, SurveyHostOptions options) => logging
        .SetMinimumLevel(options.LogLevel)
        .AddFilter("Microsoft", options.LogLevel > LogLevel.Warning ? options.LogLevel : LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
        .AddFilter("Microsoft.AspNetCore.Routing", LogLevel.None)
        .AddSimpleConsole(console => console.SingleLine = true);

    private static void AddHost(
        IServiceCollection services, SurveyHostOptions options, HostSettings settings, FunctionCatalog catalog, LocalStorage storage)
    {
        services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = HandlerGrace.Length + TimeSpan.FromSeconds(5);
            host.ServicesStopConcurrently = true;
        });
        services.AddRouting();
        services.AddSingleton(options.Time);
        services.AddSingleton(settings);
        services.AddSingleton(catalog);
        services.AddSingleton<HandlerGrace>();
        services.AddSingleton<FunctionRunner>();
        services.AddSingleton<FunctionEndpoints>();
        services.AddSingleton<HostKeys>();
        services.AddSingleton<IStartupFilter, HostPipeline>();
        services.AddSingleton<QueueSignal>();
        AddStorage(services, storage);
        services.AddHostedService<QueuePump>();
        services.AddHostedService<TimerPump>();
    }

    // A storage account takes the place of the local stores, as in Azure; the data folder then holds the sealing key and the timers' times.
    private static void AddCloudStorage(IServiceCollection services, IConfiguration configuration)
    {
        if (!CloudStorage.IsConfigured(configuration))
            return;
        services.AddCloudStorage(configuration);
        services.AddSingleton<IWorkQueue>(
            provider => new SignallingWorkQueue(provider.GetRequiredService<CloudStorage>().Queue, provider.GetRequiredService<QueueSignal>()));
    }

    private static void AddStorage(IServiceCollection services, LocalStorage storage)
    {
        services.AddSingleton(storage.Workspaces);
        services.AddSingleton(storage.Assessments);
        services.AddSingleton(storage.Participants);
        services.AddSingleton(storage.Answers);
        services.AddSingleton(storage.Drafts);
        services.AddSingleton(storage.Results);
        services.AddSingleton(storage.Benchmark);
        services.AddSingleton(storage.Reports);
        services.AddSingleton(storage.Batches);
        services.AddSingleton(storage.BatchItems);
        services.AddSingleton(storage.Uploads);
        services.AddSingleton(storage.QueueReader);
        services.AddSingleton(storage.Timers);
        services.AddSingleton<IWorkQueue>(provider => new SignallingWorkQueue(storage.Queue, provider.GetRequiredService<QueueSignal>()));
    }
}
