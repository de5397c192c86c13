using System.Collections.Immutable;
using System.Diagnostics;
using Survey.App.Exporting;
using Survey.Benchmarks.Scoring;
using Survey.Core;
using Survey.Core.Portfolios;
using Survey.Core.Questions;
using Survey.Core.Recommendations;
using Survey.Reports;
using Survey.Reports.Composition.Portfolio;
using Survey.Reports.Painting.Pdf;

namespace Survey.Benchmarks.Reports;

/// <summary>A whole portfolio, from the entries of its companies to PDF, CSV and workbook; medians of several rounds.</summary>
internal static class PortfolioRun
{
    private const int Rounds = 9;

    private static readonly Questionnaire English = BuiltInQuestionnaire.In("en");

    public static async Task RunAsync(TextWriter output)
    {
        foreach (var companies in (int[])[40, 1_000, 10_000])
            await RunAsync(output, companies);
    }

    private static async Task RunAsync(TextWriter output, int companies)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var entries = Entries(companies);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        var comparison = PortfolioComparison.Of(entries);
        var request = new PortfolioRequest { Questionnaire = English, Date = new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero) };
        var painter = new PdfPainter();
        var compare = await MedianAsync(() => Task.FromResult(PortfolioComparison.Of(entries).Placed));
        var paint = await MedianAsync(() => Task.FromResult(painter.Paint(PortfolioComposer.Compose(comparison, request)).Length));
        var csv = await MedianAsync(() => SizeAsync(stream => PortfolioCsvWriter.WriteAsync(stream, comparison, English, CancellationToken.None)));
        var workbook = await MedianAsync(() => SizeAsync(stream => PortfolioWorkbookWriter.WriteAsync(stream, comparison, English, CancellationToken.None)));
        output.WriteLine(
            $"{companies,6:N0} companies: {kept / 1024.0 / companies:F1} KB kept each; compare {compare:F0} ms, PDF {paint:F0} ms, CSV {csv:F0} ms, XLSX {workbook:F0} ms");
    }

    private static ImmutableArray<PortfolioEntry> Entries(int companies)
    {
        var assessor = new Assessor(BuiltInRecommendations.In("en"));
        return [.. Enumerable.Range(0, companies).Select(seed => PortfolioEntry.Of(
            assessor.Assess(SampleCompany.Make(seed, people: 20, hasEarlierWave: false), withComments: false).Scorecard))];
    }

    private static async Task<int> SizeAsync(Func<Stream, Task> write)
    {
        using var stream = new MemoryStream();
        await write(stream);
        return (int)stream.Length;
    }

    private static async Task<double> MedianAsync(Func<Task<int>> action)
    {
        var times = new double[Rounds];
        for (var round = -1; round < times.Length; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await action();
            if (round >= 0)
                times[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[Rounds / 2];
    }
}
