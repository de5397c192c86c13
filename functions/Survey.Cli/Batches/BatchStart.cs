using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Survey.Cli.Batches;

/// <summary>Where a batch begins: anew, or with what an earlier run of it finished.</summary>
internal sealed class BatchStart
{
    private readonly FrozenDictionary<string, OutputFile> _finished;

    private readonly ImmutableArray<string> _earlier;

    private BatchStart(JournalHead head, ImmutableArray<JournalLine> finished, ImmutableArray<string> earlier, int? exitCode)
    {
        Head = head;
        _earlier = earlier;
        Finished = finished;
        _finished = finished.ToFrozenDictionary(line => line.Company, line => line.Report, StringComparer.Ordinal);
        IsDone = exitCode is not null;
        ExitCode = exitCode ?? BatchExit.Done;
    }

    /// <summary>Which batch it is.</summary>
    public JournalHead Head { get; }

    /// <summary>Reports that are finished and as they were written.</summary>
    public ImmutableArray<JournalLine> Finished { get; }

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsDone { get; }

    /// <summary>What the finished batch came to; 0 while something is left to do.</summary>
    public int ExitCode { get; }

    /// <summary>Whether the folder holds reports of another batch, which are to stay until there are others in their place.</summary>
    public bool ReplacesReports { get; private init; }

    /// <summary>A batch that begins anew.</summary>
    /// <param name="head">Which batch it is.</param>
    /// <param name="earlier">The run whose place it takes; null when there is none.</param>
    public static BatchStart Anew(JournalHead head, EarlierRun? earlier) =>
        new(head, [], earlier?.Names ?? [], exitCode: null) { ReplacesReports = earlier?.HasReports ?? false };

    /// <summary>A batch that goes on. A report that is missing or not as it was written is made again.</summary>
    public static async Task<BatchStart> ResumeAsync(OutputFolder folder, EarlierRun earlier, CancellationToken cancellationToken)
    {
        var kept = ImmutableArray.CreateBuilder<JournalLine>();
        foreach (var line in earlier.Finished.DistinctBy(line => line.Company))
        {
            if (await folder.HoldsAsync(line.Report, cancellationToken))
                kept.Add(line);
        }

        return new(earlier.Head, kept.ToImmutable(), earlier.Names, await IsWholeAsync(folder, earlier, cancellationToken) ? earlier.ExitCode : null);
    }

    /// <summary>The companies to report, each with the name of its report.</summary>
    public ImmutableArray<CompanyTask> TasksOf(IReadOnlyList<string> companies)
    {
        var names = ReportFileName.Of(companies);
        return
        [
            .. companies.Select((company, i) => new CompanyTask(
                i, company, names[i], _finished.TryGetValue(company, out var report) && report.File == names[i] ? report : null)),
        ];
    }

    /// <summary>
    /// What the journal says of the batch: also which files of the folder are a batch's own. A file that already lies there under the name of a report, and
    /// is of no batch, is not.
    /// </summary>
    public JournalHead HeadFor(ImmutableArray<CompanyTask> tasks, OutputFolder folder) =>
        Head with { Files = [.. tasks.Select(task => task.File).Where(file => !File.Exists(folder.PathOf(file))).Union(_earlier, StringComparer.Ordinal)] };

    private static async Task<bool> IsWholeAsync(OutputFolder folder, EarlierRun earlier, CancellationToken cancellationToken)
    {
        if (earlier.ExitCode is null)
            return false;

        foreach (var file in earlier.Files)
        {
            if (!await folder.HoldsAsync(file, cancellationToken))
                return false;
        }

        return true;
    }
}
