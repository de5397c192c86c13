using System.Diagnostics;
using Xunit;

namespace Survey.Tests.Cli;

/// <summary>The program as a process.</summary>
public sealed class ProgramTests
{
    [Theory]
    [InlineData("--out")]
    [InlineData("--paper", "A5")]
    [InlineData("--unknown")]
    public async Task Arguments_ThatCannotBeUsed_EndWithTwo(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "survey.dll"), "batch", "answers.csv", .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, process.ExitCode);
        Assert.NotEmpty(errors);
        Assert.NotEmpty(await output);
    }
}
