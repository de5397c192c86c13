using System.Collections.Immutable;
using System.Threading.Channels;
using Survey.App.Batches;
using Survey.App.Importing;
using Survey.Core.Scoring;

namespace Survey.Cli.Batches;

/// <summary>
/// Reports companies: scores, composes and paints on all processors, and writes beside it, since syncing a file to the disk takes its time. Only a few
/// reports wait in between, so that memory does not grow with the batch.
/// </summary>
internal sealed class CompanyPipeline(
    CompanyReporter reporter, ResponseSpool spool, ImmutableDictionary<string, InvitedNumbers> invited, OutputFolder folder, BatchJournal journal)
{
    private const int MostWaiting = 16;
    private const int Writers = 4;

    private readonly Lock _lock = new();

    /// <summary>Reports all companies. One that an earlier run finished is only scored again.</summary>
    /// <param name="companies">The companies.</param>
    /// <param name="done">Takes each once it is done and its report has its name; never called twice at a time.</param>
    /// <param name="cancellationToken">Stops; what is done stays done.</param>
    public async Task RunAsync(IEnumerable<CompanyTask> companies, Action<CompanyOutcome> done, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var made = Channel.CreateBounded<Made>(MostWaiting);
        await Task.WhenAll(
        [
            MakeAsync(companies, made.Writer, stop.Token),
            .. Enumerable.Range(0, Writers).Select(_ => Task.Factory.StartNew(
                () => Write(made.Reader, done, stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)),
        ]);
    }

    private async Task MakeAsync(IEnumerable<CompanyTask> companies, ChannelWriter<Made> made, CancellationToken cancellationToken)
    {
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(companies, options, (task, token) => made.WriteAsync(new(task, Make(task)), token));
        }
        finally
        {
            made.Complete();
        }
    }

    private CompanyReport Make(CompanyTask task)
    {
        var numbers = invited.GetValueOrDefault(task.Company);
        var sheets = spool.Read(task.Company);
        return task.Finished is null ? reporter.Report(task.Company, sheets, numbers) : reporter.Score(task.Company, sheets, numbers);
    }

    private void Write(ChannelReader<Made> made, Action<CompanyOutcome> done, CancellationTokenSource stop)
    {
        try
        {
            foreach (var (task, report) in made.ReadAllAsync(stop.Token).ToBlockingEnumerable(CancellationToken.None))
            {
                var file = task.Finished ?? (report.Pdf is { } pdf ? Write(task, pdf) : null);
                lock (_lock)
                    done(new(task, report, file));
            }
        }
        catch (Exception)
        {
            // Nobody would take what the makers still make.
            stop.Cancel();
            throw;
        }
    }

    private OutputFile Write(CompanyTask task, ReadOnlyMemory<byte> pdf)
    {
        journal.Begin();
        var file = folder.Write(task.File, pdf.Span);
        journal.Add(new(task.Company, file));
        return file;
    }

    private sealed record Made(CompanyTask Task, CompanyReport Report);
}
