using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Survey.Cli.Batches;

/// <summary>Where a batch begins: anew, or with what an earlier run of it finished.</summary>
internal sealed class BatchStart
{
    private readonly FrozenDictionary<string, OutputFile> _finished;

    private BatchStart(JournalHead head, ImmutableArray<JournalLine> finished, int? exitCode)
    {
        Head = head;
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

    /// <summary>A batch that begins anew.</summary>
    public static BatchStart Anew(JournalHead head) => new(head, [], null);

    /// <summary>A batch that goes on. A report that is missing or not as it was written is made again.</summary>
    public static async Task<BatchStart> ResumeAsync(OutputFolder folder, EarlierRun earlier, CancellationToken cancellationToken)
    {
        var kept = ImmutableArray.CreateBuilder<JournalLine>();
        foreach (var line in earlier.Finished.DistinctBy(line => line.Company))
        {
            if (await folder.HoldsAsync(line.Report, cancellationToken))
                kept.Add(line);
        }

        return new(earlier.Head, kept.ToImmutable(), await IsWholeAsync(folder, earlier, cancellationToken) ? earlier.ExitCode : null);
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
