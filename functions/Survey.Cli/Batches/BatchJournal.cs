using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Survey.Cli.Batches;

/// <summary>
/// Notes each report as it is finished, a line a report, so that an interrupted batch can go on. It is there only while a batch is unfinished.
/// Adding is safe from several threads.
/// </summary>
internal sealed class BatchJournal : IDisposable
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "batch.journal";

    private readonly Lock _lock = new();
    private readonly FileStream _file;

    private BatchJournal(FileStream file) => _file = file;

    /// <summary>Begins the journal of a batch anew.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="head">What the batch is.</param>
    /// <param name="finished">Reports that are finished already.</param>
    public static BatchJournal Begin(string path, JournalHead head, IEnumerable<JournalLine> finished)
    {
        var journal = new BatchJournal(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0));
        var lines = finished.Select(line => JsonSerializer.Serialize(line, BatchJson.Default.JournalLine)).Prepend(JsonSerializer.Serialize(head, BatchJson.Default.JournalHead));
        journal._file.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
        return journal;
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

    /// <summary>Notes that a report is finished.</summary>
    public void Add(JournalLine line)
    {
        var bytes = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line, BatchJson.Default.JournalLine) + "\n");
        lock (_lock)
            _file.Write(bytes);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}

/// <summary>Which batch a journal belongs to.</summary>
/// <param name="Fingerprint">As in <see cref="BatchManifest.Fingerprint"/>.</param>
/// <param name="StartedAt">As in <see cref="BatchManifest.StartedAt"/>.</param>
internal sealed record JournalHead(string Fingerprint, DateTimeOffset StartedAt);

/// <summary>A finished report.</summary>
/// <param name="Company">Whose it is.</param>
/// <param name="Report">Its file.</param>
internal sealed record JournalLine(string Company, OutputFile Report);
