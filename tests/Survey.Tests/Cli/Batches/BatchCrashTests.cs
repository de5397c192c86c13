using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Survey.Core.Answers;
using Survey.Tests.Core.Scoring;
using Xunit;

namespace Survey.Tests.Cli.Batches;

/// <summary>A batch is killed at ten random moments and goes on each time.</summary>
public sealed class BatchCrashTests : IDisposable
{
    private const int Companies = 300;
    private const int People = 20;
    private const int Kills = 10;
    private const int Seed = 20261124;
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan FirstKill = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LatestKill = TimeSpan.FromMilliseconds(40);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("survey-");

    private string Out => Path.Combine(_directory.FullName, "out");

    private bool HasJournal => File.Exists(Path.Combine(Out, "batch.journal"));

    [Fact]
    public async Task Batch_KilledTenTimes_MakesEveryReportOnce()
    {
        var random = new Random(Seed);
        var file = WriteAnswers(random, "Company", Companies);
        var finished = new Dictionary<string, (string Hash, DateTime Written)>();
        for (var kill = 0; kill < Kills; kill++)
        {
            // The first die while they read or begin to report; the last leave some reports to do, however fast the machine is.
            var target = (Companies * kill / (Kills + 2)) + random.Next(20);
            using (var process = Start(file))
            {
                await WaitAsync(process, () => FinishedReports().Length >= target);
                await ElapseAsync(LatestKill * random.NextDouble());
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            Remember(finished);
        }

        Assert.InRange(finished.Count, 1, Companies - 1);
        using (var process = Start(file))
        {
            await WaitAsync(process, () => process.HasExited);
            Assert.Equal(0, process.ExitCode);
        }

        Remember(finished);
        Assert.Equal(Companies, finished.Count);
        Assert.Equal(Companies, Directory.EnumerateFiles(Out, "*.pdf").Count(report => Path.GetFileName(report) != "portfolio.pdf"));
        CheckManifest();
        Assert.DoesNotContain(Directory.EnumerateFiles(Out), path => path.EndsWith(".part", StringComparison.Ordinal) || path.EndsWith(".journal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Batch_KilledWhileItReplacesAnEarlierRun_LeavesNoMixtureUnderAManifest()
    {
        var random = new Random(Seed);
        await EndAsync(Start(WriteAnswers(random, "Earlier", Companies / 10), isResumed: false));
        CheckFolder();
        var file = WriteAnswers(random, "Company", Companies);
        for (var kill = 0; kill < Kills; kill++)
        {
            // The first dies while it reads, the next as it begins to write, the last as it ends. What has begun to write is gone on with.
            using (var process = Start(file, HasJournal))
            {
                var target = Companies * (kill - 1) / (Kills - 2);
                await (kill == 0 ? ElapseAsync(FirstKill) : WaitAsync(process, () => HasJournal && FinishedReports().Length >= target));
                await ElapseAsync(LatestKill * random.NextDouble());
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            CheckFolder();
            TestContext.Current.TestOutputHelper?.WriteLine($"{Directory.EnumerateFiles(Out).Count()} files {(HasJournal ? "and a journal" : "without a journal")}");
        }

        await EndAsync(Start(file, HasJournal));
        CheckFolder();
        CheckManifest();
        Assert.DoesNotContain(Directory.EnumerateFiles(Out), path => Path.GetFileName(path).StartsWith("Earlier", StringComparison.Ordinal));
        Assert.False(HasJournal);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    // What was finished before stays as it was written then.
    private void Remember(Dictionary<string, (string Hash, DateTime Written)> finished)
    {
        foreach (var report in FinishedReports())
        {
            var path = Path.Combine(Out, report);
            var state = (Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), File.GetLastWriteTimeUtc(path));
            if (!finished.TryAdd(report, state))
                Assert.Equal(finished[report], state);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{finished.Count} reports are finished");
    }

    // The journal while the batch is unfinished, the manifest afterwards.
    private ImmutableArray<string> FinishedReports()
    {
        string journal = Path.Combine(Out, "batch.journal"), manifest = Path.Combine(Out, "manifest.json");
        if (!File.Exists(journal))
        {
            return File.Exists(manifest)
                ? [.. JsonNode.Parse(File.ReadAllText(manifest))!["companies"]!.AsArray().Select(company => company!["report"]!.GetValue<string>())]
                : [];
        }

        using var file = new FileStream(journal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        var text = reader.ReadToEnd();
        var lines = text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
        return [.. lines.Select(line => JsonNode.Parse(line)!["report"]!["file"]!.GetValue<string>())];
    }

    private static async Task EndAsync(Process started)
    {
        using var process = started;
        await WaitAsync(process, () => process.HasExited);
        Assert.Equal(0, process.ExitCode);
    }

    // Where there is a manifest, it lists what there is, and nothing else is there.
    private void CheckFolder()
    {
        var path = Path.Combine(Out, "manifest.json");
        if (!File.Exists(path))
        {
            Assert.True(HasJournal, "Neither a manifest nor a journal says what the folder holds.");
            return;
        }

        var listed = JsonNode.Parse(File.ReadAllText(path))!["outputs"]!.AsArray().ToDictionary(output => output!["file"]!.GetValue<string>(), output => output!["sha256"]!.GetValue<string>());
        var found = Directory.EnumerateFiles(Out).Select(file => Path.GetFileName(file)).Where(name => name[0] != '.' && name is not ("manifest.json" or "batch.journal"));
        Assert.Equal(listed.Keys.Order(), found.Order());
        Assert.All(listed, output => Assert.Equal(output.Value, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Out, output.Key))))));
    }

    private void CheckManifest()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Out, "manifest.json")))!;
        Assert.Equal(Companies, manifest["companies"]!.AsArray().Select(company => company!["report"]!.GetValue<string>()).Distinct().Count());
        Assert.All(manifest["outputs"]!.AsArray(), output => Assert.Equal(
            output!["sha256"]!.GetValue<string>(), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Out, output["file"]!.GetValue<string>()))))));
    }

    private Process Start(string file, bool isResumed = true)
    {
        string[] arguments = ["exec", Path.Combine(AppContext.BaseDirectory, "survey.dll"), "batch", file, "--out", Out];
        return Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", isResumed ? [.. arguments, "--resume"] : arguments)
        {
            RedirectStandardOutput = true,
        })!;
    }

    private string WriteAnswers(Random random, string name, int companies)
    {
        var text = new StringBuilder("company,").AppendJoin(',', AnswerCodes.Fields(RandomCompany.English)).Append('\n');
        for (var company = 1; company <= companies; company++)
        {
            foreach (var row in RandomCompany.Make(random, People))
                text.Append(name).Append(' ').Append(company).Append(',').AppendJoin(',', AnswerCodes.Fields(RandomCompany.English).Select(field => row.GetValueOrDefault(field, ""))).Append('\n');
        }

        var path = Path.Combine(_directory.FullName, $"{name}.csv");
        File.WriteAllText(path, text.ToString());
        return path;
    }

    private static async Task WaitAsync(Process process, Func<bool> isReached)
    {
        var watch = Stopwatch.StartNew();
        while (!isReached())
        {
            if (watch.Elapsed > LongestRun)
            {
                process.Kill();
                Assert.Fail($"The batch did not get on within {LongestRun.TotalMinutes} minutes.");
            }

            if (process.HasExited)
                return;
            await ElapseAsync(TimeSpan.FromMilliseconds(5));
        }
    }

    private static async Task ElapseAsync(TimeSpan time)
    {
        using var timer = new PeriodicTimer(time + TimeSpan.FromMilliseconds(1));
        await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
    }
}
