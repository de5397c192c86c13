using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Survey.Benchmarks.Batches;

/// <summary>
/// The same file of 1,000 companies of 20 people through <c>survey batch</c> and through a running <c>survey serve</c>, in turn: the command line's time is that
/// of its whole process, the service's that from sending the file until the batch has finished, with every report durable. Each service is a fresh process.
/// </summary>
internal static partial class ServiceBenchmark
{
    private const int Companies = 1_000, People = 20, Seed = 20261123, Pairs = 5;
    private static readonly TimeSpan PollingInterval = TimeSpan.FromMilliseconds(25);

    /// <summary>Runs all pairs and prints the medians and the median ratio with its range.</summary>
    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("survey-service-");
        try
        {
            var file = Path.Combine(folder.FullName, "companies.csv");
            AnswerFile.Write(file, Companies, People, Seed);
            var pairs = new List<(TimeSpan Line, Served Service)>();
            for (var pair = 0; pair < Pairs; pair++)
            {
                var line = await RunLineAsync(file, Path.Combine(folder.FullName, $"out{pair}"));
                pairs.Add((line, await ServeAsync(file, Path.Combine(folder.FullName, $"data{pair}"))));
            }

            var ratios = pairs.Select(pair => pair.Service.First / pair.Line).Order().ToList();
            output.WriteLine(Line("command line", pairs.Select(pair => pair.Line)));
            output.WriteLine(Line("service", pairs.Select(pair => pair.Service.First)));
            output.WriteLine(Line("service again", pairs.Select(pair => pair.Service.Second)));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio         {ratios[Pairs / 2],6:0.00} ({ratios[0]:0.00} to {ratios[^1]:0.00}, {Pairs} pairs)"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Line(string name, IEnumerable<TimeSpan> times) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-13} {times.Order().ElementAt(Pairs / 2).TotalSeconds,6:0.00} s");

    private static ProcessStartInfo Survey(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "survey.dll"), .. arguments])
            start.ArgumentList.Add(argument);
        return start;
    }

    private static async Task<TimeSpan> RunLineAsync(string file, string folder)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(Survey("batch", file, "--out", folder))!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        watch.Stop();
        return process.ExitCode == 0 ? watch.Elapsed : throw new InvalidOperationException(said);
    }

    private static async Task<Served> ServeAsync(string file, string folder)
    {
        using var process = Process.Start(Survey("serve", "--data", folder, "--url", "http://127.0.0.1:0"))!;
        try
        {
            var said = "";
            while (!said.Contains("API key", StringComparison.Ordinal) && await process.StandardOutput.ReadLineAsync() is { } line)
                said += line + "\n";
            using var http = new HttpClient { BaseAddress = new Uri(Address().Match(said).Value), DefaultRequestHeaders = { Authorization = new("Bearer", Key().Match(said).Value) } };
            return new(await SendAsync(http, file), await SendAsync(http, file));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<TimeSpan> SendAsync(HttpClient http, string file)
    {
        var watch = Stopwatch.StartNew();
        using var content = new StreamContent(File.OpenRead(file)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        using var response = await http.PostAsync("/api/batches", content);
        response.EnsureSuccessStatusCode();
        using var timer = new PeriodicTimer(PollingInterval);
        JsonNode status;
        do
        {
            await timer.WaitForNextTickAsync();
            status = JsonNode.Parse(await http.GetStringAsync($"{response.Headers.Location}?limit=1"))!;
        }
        while ((string?)status["state"] is "splitting" or "running");

        watch.Stop();
        return (int?)status["counts"]?["done"] == Companies ? watch.Elapsed : throw new InvalidOperationException(status.ToJsonString());
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"wds_\S+")]
    private static partial Regex Key();

    /// <param name="First">The first batch of a fresh process.</param>
    /// <param name="Second">The same file once more.</param>
    private sealed record Served(TimeSpan First, TimeSpan Second);
}
