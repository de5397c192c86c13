using System.Collections.Immutable;

namespace Survey.Cli.Batches;

/// <summary>What an earlier run left in the output folder.</summary>
/// <param name="Head">Which batch it was.</param>
/// <param name="Finished">The reports that it finished.</param>
/// <param name="Files">Everything that it wrote, as it was written.</param>
/// <param name="Names">Names of all files that are its own or those of runs before it, whether they are there or not.</param>
/// <param name="ExitCode">What it came to; null when it did not come to its end.</param>
internal sealed record EarlierRun(
    JournalHead Head, ImmutableArray<JournalLine> Finished, ImmutableArray<OutputFile> Files, ImmutableArray<string> Names, int? ExitCode)
{
    /// <summary>Whether the folder holds reports, of this run or of one that it was about to replace.</summary>
    public bool HasReports => !Finished.IsEmpty || Head.Files is { Count: > 0 };

    /// <summary>The run whose journal stands in the folder, else the one whose manifest does; null when there is neither.</summary>
    public static EarlierRun? Find(OutputFolder folder)
    {
        if (BatchJournal.Read(folder.PathOf(BatchJournal.FileName)) is var (head, finished))
        {
            var written = finished.Select(line => line.Report).ToImmutableArray();
            return new(head, finished, written, [.. written.Select(file => file.File).Union(head.Files ?? [], StringComparer.Ordinal)], ExitCode: null);
        }

        return BatchManifest.Read(folder) is { } manifest
            ? new(new(manifest.Fingerprint, manifest.StartedAt), FinishedOf(manifest), manifest.Outputs, [.. manifest.Outputs.Select(file => file.File)], manifest.ExitCode)
            : null;
    }

    private static ImmutableArray<JournalLine> FinishedOf(BatchManifest manifest)
    {
        var files = manifest.Outputs.ToDictionary(file => file.File, StringComparer.Ordinal);
        return [.. manifest.Companies.Where(company => company.Report is not null).Select(company => new JournalLine(company.Company, files[company.Report!]))];
    }
}
