using System.Diagnostics;
using System.Text.RegularExpressions;
using Survey.Tests.Architecture;
using Xunit;

namespace Survey.Tests.Infra;

/// <summary>
/// The app as it is deployed, published by the first test that looks at it. Where the package registry lacks the Functions worker such a test is skipped with
/// the reason; in CI it fails.
/// </summary>
internal static partial class PublishedWorker
{
    private static readonly string[] Publish =
    [
        "publish", Path.Combine(SourceTree.Root, "functions", "Survey.App"), "--configuration", "Release", "--nologo",
        "-p:AzureWorker=true", "-p:UseSharedCompilation=false", "-nodeReuse:false",
    ];

    private static readonly Lazy<Task<(string Folder, string Missing)>> Published = new(PublishAsync);

    /// <summary>The folder that is deployed.</summary>
    public static async Task<string> FolderAsync()
    {
        var (folder, missing) = await Published.Value;
        if (missing.Length > 0 && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip($"The package registry lacks the Functions worker: {missing}");
        Assert.True(missing.Length == 0, missing);
        return folder;
    }

    /// <summary>Prepares to start the deployed program with these settings and without any others of the app.</summary>
    public static async Task<ProcessStartInfo> ProgramAsync(IEnumerable<string> arguments, params (string Name, string Value)[] settings)
    {
        var folder = await FolderAsync();
        var start = Dotnet(["exec", Path.Combine(folder, "Survey.App.dll"), .. arguments]);
        start.WorkingDirectory = folder;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return start;
    }

    private static async Task<(string Folder, string Missing)> PublishAsync()
    {
        using var publish = Process.Start(Dotnet(Publish))!;
        var errors = publish.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await publish.StandardOutput.ReadToEndAsync(CancellationToken.None) + await errors;
        await publish.WaitForExitAsync(CancellationToken.None);
        if (publish.ExitCode == 0)
            return (Target().Match(output).Groups[1].Value, "");
        return Unavailable().Match(output) is { Success: true } missing
            ? ("", missing.Value)
            : throw new InvalidOperationException($"The app could not be published. {output}");
    }

    private static ProcessStartInfo Dotnet(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // What runs the tests may be MSBuild itself, whose settings must not reach this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        return start;
    }

    [GeneratedRegex(@"^ *Survey\.App -> (.*publish.*)$", RegexOptions.Multiline)]
    private static partial Regex Target();

    [GeneratedRegex(@"error NU110\d: [^\n]*Microsoft\.Azure\.[^\n]*")]
    private static partial Regex Unavailable();
}
