using System.Diagnostics;
using Xunit;

namespace Survey.Tests.Cli;

/// <summary>The program as a process.</summary>
public sealed class ProgramTests
{
    [Theory]
    [InlineData("--out")]
    [InlineData("--unknown")]
    public async Task Arguments_ThatCannotBeUsed_EndWithTwo(params string[] arguments)
    {
        var (code, output, errors) = await RunAsync(["batch", "answers.csv", .. arguments]);

        Assert.Equal(2, code);
        Assert.NotEmpty(errors);
        Assert.NotEmpty(output);
    }

    [Theory]
    [InlineData("batch x.csv --out o --paper A5", "--paper: \"A5\": Must be A4 or Letter.")]
    [InlineData("batch x.csv --out o --minimum-group five", "--minimum-group: \"five\": Must be a whole number.")]
    [InlineData("score x.csv --invited 4.5", "--invited: \"4.5\": Must be a whole number.")]
    public async Task Option_OfAnotherKind_IsToldInPlainWords(string command, string fault)
    {
        var (code, _, errors) = await RunAsync(command.Split(' '));

        Assert.Equal((2, fault), (code, errors.Trim()));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("help", "batch")]
    public async Task Help_AsACommand_PrintsWhatTheOptionDoes(params string[] arguments)
    {
        var expected = await RunAsync([.. arguments.Skip(1), "--help"]);

        Assert.Equal((0, ""), (expected.Code, expected.Errors));
        Assert.Equal(expected, await RunAsync(arguments));
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "survey.dll")).Prepend("exec"))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, errors);
    }
}
