using System.Diagnostics;

namespace Survey.Benchmarks.Batches;

/// <summary>
/// <c>survey batch</c> as a whole process, from a CSV file to reports on the disk: 1,000 and 10,000 companies of 20 people, with time, processor time and
/// the most memory that it held.
/// </summary>
internal static class BatchBenchmark
{
    private const int People = 20;
    private const int Seed = 20261123;
    private const int Rounds = 3;
    private static readonly int[] Sizes = [1_000, 10_000];
    private static readonly TimeSpan PollingInterval = TimeSpan.FromMilliseconds(10);

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("survey-batch-");
        try
        {
            var medians = new List<Measured>();
            foreach (var companies in Sizes)
            {
                var file = Path.Combine(folder.FullName, $"{companies}.csv");
                AnswerFile.Write(file, companies, People, Seed);
                var runs = new List<Measured>();
                for (var round = 0; round < Rounds; round++)
                    runs.Add(await MeasureAsync(file, Path.Combine(folder.FullName, "out")));

                var median = runs.OrderBy(run => run.Elapsed).ElementAt(Rounds / 2);
                medians.Add(median);
                output.WriteLine($"{companies,6:N0} companies  {median}; the most of {Rounds} runs: {runs.Max(run => run.Megabytes):N0} MB");
            }

            output.WriteLine($"the larger takes {medians[1].Elapsed / medians[0].Elapsed:0.0} times as long");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Measured> MeasureAsync(string file, string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);

        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "survey.dll"), "batch", file, "--out", folder])
            start.ArgumentList.Add(argument);

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        var processor = TimeSpan.Zero;
        using var timer = new PeriodicTimer(PollingInterval);
        while (!process.HasExited)
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
                processor = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                // It ended between the question and the look.
            }

            await timer.WaitForNextTickAsync();
        }

        watch.Stop();
        return process.ExitCode == 0 ? new(watch.Elapsed, processor, peak / 1_048_576.0) : throw new InvalidOperationException(await said);
    }

    private sealed record Measured(TimeSpan Elapsed, TimeSpan Processor, double Megabytes)
    {
        public override string ToString() => $"{Elapsed.TotalSeconds:0.00} s, {Processor.TotalSeconds:0.00} s of processor time, {Megabytes:N0} MB at most";
    }
}
