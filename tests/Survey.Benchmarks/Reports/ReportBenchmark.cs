using System.Buffers;
using System.Diagnostics;
using Survey.Benchmarks.Scoring;
using Survey.Core;
using Survey.Core.Recommendations;
using Survey.Reports;
using Survey.Reports.Composition;
using Survey.Reports.Painting.Layout;
using Survey.Reports.Painting.Pdf;
using Survey.Reports.Typography;

namespace Survey.Benchmarks.Reports;

/// <summary>
/// A whole report from published result to bytes, on one core and on two, beside a loop in the same run that only replays the recorded drawing into
/// the writer; and the first report of a fresh process.
/// </summary>
internal static class ReportBenchmark
{
    private const int Rounds = 400;
    private const int FreshProcesses = 7;
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(5);

    /// <summary>The argument that makes a process paint one report and say how long it took.</summary>
    public const string First = "report-first";

    /// <summary>The same, with the painter made before the company is scored.</summary>
    public const string FirstWithPainter = "report-first-with-painter";

    public static void Run(TextWriter output)
    {
        var request = Request(1);
        var document = ReportComposer.Compose(request);
        var painter = new PdfPainter();
        var target = new ArrayBufferWriter<byte>(1 << 20);
        var record = new DrawingRecord();
        new DocumentLayout(TextShaper.Shared).Draw(document, record);
        using var canvas = new PdfCanvas();

        void Whole()
        {
            target.ResetWrittenCount();
            painter.Paint(ReportComposer.Compose(request), target);
        }

        void Reference()
        {
            record.Replay(canvas);
            target.ResetWrittenCount();
            target.Write(canvas.Finish(document.Info));
        }

        foreach (var action in (Action[])[Whole, Reference])
            WarmUp(action);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Whole();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var size = target.WrittenCount;
        var (whole, reference) = (Median(Whole), Median(Reference));
        output.WriteLine($"whole report            {whole:F3} ms median, {allocated / 1024.0:F0} KB allocated, {size / 1024.0:F0} KB long");
        output.WriteLine($"replayed drawing alone  {reference:F3} ms median; the whole takes {whole / reference:F2} times that");
        output.WriteLine($"other companies         {MedianOfOthers(painter):F3} ms median, each painted once");
        var (one, two) = (Rate(painter, request, 1), Rate(painter, request, 2));
        output.WriteLine($"one thread              {one:F0} reports a second; two threads {two:F0}, {two / one:F2} times");
        output.WriteLine($"first of a process      {MedianFirst(First):F0} ms; {MedianFirst(FirstWithPainter):F0} ms where the painter was made before its company was scored");
    }

    /// <summary>Paints one report in this process and writes how many milliseconds that took.</summary>
    /// <param name="output">Takes the time.</param>
    /// <param name="early">True to make the painter before the company is scored, as the command line does before it reads answers.</param>
    public static void RunFirst(TextWriter output, bool early)
    {
        var painter = early ? new PdfPainter() : null;
        var request = Request(1);
        var start = Stopwatch.GetTimestamp();
        (painter ?? new PdfPainter()).Paint(ReportComposer.Compose(request));
        output.WriteLine(FormattableString.Invariant($"{Stopwatch.GetElapsedTime(start).TotalMilliseconds}"));
    }

    private static ReportRequest Request(int seed)
    {
        var scoring = SampleCompany.Make(seed, people: 28);
        return new ReportRequest
        {
            Result = new Assessor(BuiltInRecommendations.In("en")).Assess(scoring, withComments: true).Published(),
            Questionnaire = scoring.Questionnaire,
            Consultant = "Northgate Advisory",
            Date = new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero),
        };
    }

    // Until the runtime has seen all there is to see and compiled it for good.
    private static void WarmUp(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUpTime)
            action();
    }

    private static double Median(Action action)
    {
        var times = new double[Rounds];
        foreach (ref var time in times.AsSpan())
        {
            var start = Stopwatch.GetTimestamp();
            action();
            time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return Middle(times);
    }

    private static double MedianOfOthers(PdfPainter painter)
    {
        var requests = Enumerable.Range(100, 60).Select(Request).ToArray();
        var times = new List<double>();
        foreach (var request in requests)
        {
            var start = Stopwatch.GetTimestamp();
            painter.Paint(ReportComposer.Compose(request));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Middle([.. times]);
    }

    private static double Rate(PdfPainter painter, ReportRequest request, int threads)
    {
        var start = Stopwatch.GetTimestamp();
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            var target = new ArrayBufferWriter<byte>(1 << 20);
            for (var i = 0; i < 2 * Rounds; i++)
            {
                target.ResetWrittenCount();
                painter.Paint(ReportComposer.Compose(request), target);
            }
        })).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        return threads * 2 * Rounds / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double MedianFirst(string how)
    {
        var times = new double[FreshProcesses];
        foreach (ref var time in times.AsSpan())
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
            foreach (var argument in (string[])["exec", typeof(ReportBenchmark).Assembly.Location, how])
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            time = double.Parse(process.StandardOutput.ReadToEnd(), System.Globalization.CultureInfo.InvariantCulture);
            process.WaitForExit();
        }

        return Middle(times);
    }

    private static double Middle(double[] times)
    {
        Array.Sort(times);
        return times[times.Length / 2];
    }
}
