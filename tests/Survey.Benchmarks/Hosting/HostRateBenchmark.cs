using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Survey.App.Access;
using Survey.App.Health;
using Survey.Host;

namespace Survey.Benchmarks.Hosting;

/// <summary>
/// The embedded host against a bare minimal-API endpoint that does the same work: the health function, its storage read and the app's headers. By the clock, and
/// by the processor time of client and server together, which other work on the machine disturbs less.
/// </summary>
internal static class HostRateBenchmark
{
    private const int Requests = 10_000, AtATime = 8;

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("survey-benchmark-");
        await using (var host = SurveyHost.Create(new SurveyHostOptions { DataFolder = folder.FullName, Url = "http://127.0.0.1:0" }))
        {
            await host.StartAsync(CancellationToken.None);
            await using var bare = await ServeAsync(host.Services);
            using var hosted = new HttpClient { BaseAddress = host.BaseAddress };
            using var plain = new HttpClient { BaseAddress = new Uri(bare.Urls.Single()) };
            output.WriteLine("Requests to the embedded host against a bare endpoint");
            await PairedRates.CompareAsync(output, () => RateAsync(hosted, Clock), () => RateAsync(plain, Clock));
            output.WriteLine("The same by processor time");
            await PairedRates.CompareAsync(output, () => RateAsync(hosted, Processor), () => RateAsync(plain, Processor));
            await host.StopAsync(CancellationToken.None);
        }

        folder.Delete(recursive: true);
    }

    private static async Task<WebApplication> ServeAsync(IServiceProvider services)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton<IStartupFilter, SecurityHeaders>();
        var app = builder.Build();
        app.MapGet(
            "/api/health",
            (HttpRequest request, CancellationToken token) => ActivatorUtilities.CreateInstance<ShowHealthFunction>(services).RunAsync(request, token));
        await app.StartAsync();
        return app;
    }

    private static async Task<double> RateAsync(HttpClient client, Func<TimeSpan> time)
    {
        var start = time();
        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (_, token) =>
        {
            using var answer = await client.GetAsync("/api/health", token);
            answer.EnsureSuccessStatusCode();
        });
        return Requests / (time() - start).TotalSeconds;
    }

    private static TimeSpan Clock() => Stopwatch.GetElapsedTime(0);

    private static TimeSpan Processor() => Environment.CpuUsage.TotalTime;
}
