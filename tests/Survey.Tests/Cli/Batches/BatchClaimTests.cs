using System.Diagnostics;
using Survey.Cli;
using Survey.Cli.Batches;
using Survey.Host.Storage;
using Xunit;

namespace Survey.Tests.Cli.Batches;

/// <summary>A folder takes one batch at a time.</summary>
public sealed class BatchClaimTests : IDisposable
{
    private readonly BatchFolder _folder = new();

    [Theory]
    [InlineData]
    [InlineData("--resume")]
    public async Task Batch_WhileAnotherWritesIntoTheFolder_IsRefusedAndChangesNothing(params string[] more)
    {
        await _folder.Run(_folder.Companies("first.csv", 6, "Mill"));
        using (OutputFolder.Open(new(_folder.Out)))
        {
            await File.WriteAllTextAsync(_folder.PathOf(".scores.json.part"), "theirs", TestContext.Current.CancellationToken);
            var before = Files();
            var fault = await Assert.ThrowsAsync<UnusableArgumentException>(() => _folder.Run([_folder.Companies("second.csv", 6, "Vale"), .. more]));

            Assert.Equal($"--out: \"{_folder.Out}\": Another batch is writing into this folder. Wait until it has ended, or choose another folder.", fault.Message);
            Assert.Equal(before, Files());
        }

        Assert.Equal(0, (await _folder.Run(_folder.Companies("second.csv", 6, "Vale"))).Code);
    }

    [Fact]
    public async Task Batch_Ended_LeavesNoLockFile()
    {
        await _folder.Run(_folder.Companies("first.csv", 6, "Mill"));

        Assert.DoesNotContain(OutputFolder.LockName, _folder.Content().Keys);
        Assert.DoesNotContain(OutputFolder.LockName, _folder.Listed());
    }

    [Fact]
    public async Task Batch_LockFileOfAKilledRun_IsNoLock()
    {
        Directory.CreateDirectory(_folder.Out);
        await File.WriteAllTextAsync(_folder.PathOf(OutputFolder.LockName), "", TestContext.Current.CancellationToken);

        Assert.Equal(0, (await _folder.Run(_folder.Companies("first.csv", 6, "Mill"))).Code);
    }

    [Fact]
    public async Task Batch_AnotherProcessHoldsTheFolder_EndsWithTwo()
    {
        var answers = _folder.Companies("first.csv", 6, "Mill");
        Directory.CreateDirectory(_folder.Out);
        using var claim = FolderClaim.TryTake(_folder.Out, OutputFolder.LockName);
        using var process = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "survey.dll"), "batch", answers, "--out", _folder.Out])
        {
            RedirectStandardError = true,
        })!;
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("Another batch is writing into this folder.", errors);
    }

    public void Dispose() => _folder.Dispose();

    // What is locked cannot be read.
    private IEnumerable<(string, long, DateTime)> Files() =>
        [.. new DirectoryInfo(_folder.Out).EnumerateFiles().Select(file => (file.Name, file.Length, file.LastWriteTimeUtc)).Order()];
}
