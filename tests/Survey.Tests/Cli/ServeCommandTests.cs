using System.Diagnostics;
using Survey.Tests.Host.Crash;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.Cli;

/// <summary><c>survey serve</c> as processes.</summary>
public sealed class ServeCommandTests
{
    [Fact]
    public async Task Serve_FolderThatAnotherProcessServes_IsRefusedUntilThatIsKilled()
    {
        using var folder = new TemporaryFolder();
        using (var first = await ServeProcess.StartAsync(folder.Path))
        {
            var (code, errors) = await SecondAsync(folder.Path);
            Assert.Equal(2, code);
            Assert.Contains(folder.Path, errors, StringComparison.Ordinal);
            Assert.Contains("Another process serves these data.", errors, StringComparison.Ordinal);
            await first.KillAsync();
        }

        using var next = await ServeProcess.StartAsync(folder.Path);
    }

    private static async Task<(int Code, string Errors)> SecondAsync(string folder)
    {
        using var process = Process.Start(ServeProcess.Survey(["serve", "--data", folder, "--url", "http://127.0.0.1:0"], []))!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            return (process.ExitCode, await errors);
        }
        finally
        {
            process.Kill();
        }
    }
}
