using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Survey.Cli.Batches;

/// <summary>
/// Notes each report as it is finished, a line a report, so that an interrupted batch can go on. It is there only while a batch is unfinished, and stands in
/// for the manifest then. Safe from several threads.
/// </summary>
/// <param name="folder">Where it stands.</param>
/// <param name="head">What the batch is.</param>
/// <param name="finished">Reports that are finished already.</param>
internal sealed class BatchJournal(OutputFolder folder, JournalHead head, IEnumerable<JournalLine> finished) : IDisposable
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "batch.journal";

    private readonly Lock _lock = new();
    private FileStream? _file;

    /// <summary>
    /// Begins the journal, and takes away the manifest of what it replaces; does nothing when it was begun. Until then the folder is as an earlier run left
    /// it: a batch begins its journal when it has something to write.
    /// </summary>
    public void Begin()
    {
        lock (_lock)
        {
            if (_file is not null)
                return;

            // Whole or not at all: a head that was cut short would forget which files are ours.
            var lines = finished.Select(line => JsonSerializer.Serialize(line, BatchJson.Default.JournalLine)).Prepend(JsonSerializer.Serialize(head, BatchJson.Default.JournalHead));
            folder.Write(FileName, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
            folder.Delete(BatchManifest.FileName);
            _file = new FileStream(folder.PathOf(FileName), FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        }
    }

    /// <summary>Reads a journal; null when there is none or not even its head is whole. A line that was cut short is left out.</summary>
    public static (JournalHead Head, ImmutableArray<JournalLine> Finished)? Read(string path)
    {
        if (!File.Exists(path))
            return null;

        var text = File.ReadAllText(path);
        var lines = text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            return lines.Length > 0 && JsonSerializer.Deserialize(lines[0], BatchJson.Default.JournalHead) is { } head
                ? (head, [.. lines.Skip(1).Select(line => JsonSerializer.Deserialize(line, BatchJson.Default.JournalLine)).OfType<JournalLine>()])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Notes that a report is finished. The journal has been begun.</summary>
    public void Add(JournalLine line)
    {
        var bytes = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line, BatchJson.Default.JournalLine) + "\n");
        lock (_lock)
            _file!.Write(bytes);
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();
}

/// <summary>Which batch a journal belongs to.</summary>
/// <param name="Fingerprint">As in <see cref="BatchManifest.Fingerprint"/>.</param>
/// <param name="StartedAt">As in <see cref="BatchManifest.StartedAt"/>.</param>
/// <param name="Files">
/// Names of all files in the folder that are a batch's, whether they are there yet or not: the reports that this one makes, and what earlier ones left.
/// Whichever of them the finished batch did not write goes at its end. Null where an older program wrote the journal.
/// </param>
internal sealed record JournalHead(string Fingerprint, DateTimeOffset StartedAt, IReadOnlyList<string>? Files = null);

/// <summary>A finished report.</summary>
/// <param name="Company">Whose it is.</param>
/// <param name="Report">Its file.</param>
internal sealed record JournalLine(string Company, OutputFile Report);
