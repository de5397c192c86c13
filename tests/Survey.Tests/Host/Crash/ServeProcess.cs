using System.Diagnostics;
using System.Text;
using Survey.Cli.Demo;
using Xunit;

namespace Survey.Tests.Host.Crash;

/// <summary><c>survey serve</c> as a process of its own, to be killed.</summary>
internal sealed class ServeProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private ServeProcess(Process process, Uri address)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = address };
    }

    /// <summary>Starts to serve a data folder at any free port and waits until it does.</summary>
    public static async Task<ServeProcess> StartAsync(string folder, IEnumerable<(string Name, string Value)>? settings = null)
    {
        var start = Survey(["serve", "--data", folder, "--url", "http://127.0.0.1:0"], settings ?? []);
        var process = Process.Start(start)!;
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        var address = await ReadAfterAsync(process, "Serving at ", errors);
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        return new ServeProcess(process, new Uri(address));
    }

    /// <summary>A consultant's access to it.</summary>
    public DemoClient Client(string apiKey) => new(_http, apiKey);

    /// <summary>Ends the process at once, as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _http.Dispose();
    }

    /// <summary>Prepares to run <c>survey</c> with these arguments and with these settings in its environment.</summary>
    public static ProcessStartInfo Survey(IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "survey.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return start;
    }

    private static async Task<string> ReadAfterAsync(Process process, string mark, StringBuilder errors)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1)) is { } line)
        {
            var at = line.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0)
                return line[(at + mark.Length)..].Split(' ')[0];
        }

        throw new InvalidOperationException($"The service did not start. {errors}");
    }
}
