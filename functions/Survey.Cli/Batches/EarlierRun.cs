using System.Collections.Immutable;

namespace Survey.Cli.Batches;

/// <summary>What an earlier run left in the output folder.</summary>
/// <param name="Head">Which batch it was.</param>
/// <param name="Finished">The reports that it finished.</param>
/// <param name="Files">Everything that it wrote.</param>
/// <param name="ExitCode">What it came to; null when it did not come to its end.</param>
internal sealed record EarlierRun(JournalHead Head, ImmutableArray<JournalLine> Finished, ImmutableArray<OutputFile> Files, int? ExitCode)
{
    /// <summary>The run whose journal stands in the folder, else the one whose manifest does; null when there is neither.</summary>
    public static EarlierRun? Find(OutputFolder folder)
    {
        if (BatchJournal.Read(folder.PathOf(BatchJournal.FileName)) is var (head, finished))
            return new(head, finished, [.. finished.Select(line => line.Report)], ExitCode: null);

        return BatchManifest.Read(folder) is { } manifest
            ? new(new(manifest.Fingerprint, manifest.StartedAt), FinishedOf(manifest), manifest.Outputs, manifest.ExitCode)
            : null;
    }

    /// <summary>Deletes what the run wrote, so that a new one does not stand among its reports.</summary>
    public void Delete(OutputFolder folder)
    {
        foreach (var file in Files)
            folder.Delete(file.File);

        folder.Delete(BatchManifest.FileName);
        folder.Delete(BatchJournal.FileName);
    }

    private static ImmutableArray<JournalLine> FinishedOf(BatchManifest manifest)
    {
        var files = manifest.Outputs.ToDictionary(file => file.File, StringComparer.Ordinal);
        return [.. manifest.Companies.Where(company => company.Report is not null).Select(company => new JournalLine(company.Company, files[company.Report!]))];
    }
}
