using System.Security.Cryptography;
using Survey.Host.Storage;

namespace Survey.Cli.Batches;

/// <summary>
/// The folder that a batch writes into. A file is written under another name, synced to the disk and then renamed, so that what has its name is whole.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    /// <summary>Name of the file that a run locks, so that no other writes here meanwhile. Gone when the run ends; no manifest lists it.</summary>
    public const string LockName = ".batch.lock";

    private const string Unfinished = ".part";
    private const int MostNamed = 5;

    private static readonly string[] Names =
        [BatchManifest.FileName, BatchJournal.FileName, RejectedList.FileName, ScoresFile.FileName, .. PortfolioOutputs.FileNames];

    private readonly DirectoryInfo _folder;

    private readonly FolderClaim _claim;

    private OutputFolder(DirectoryInfo folder, FolderClaim claim) => (_folder, _claim) = (folder, claim);

    /// <summary>
    /// Opens the folder for this run alone, makes it when missing, and clears away what an interrupted run left half-written. Throws
    /// <see cref="UnusableArgumentException"/> when that cannot be, or another run has it open.
    /// </summary>
    public static OutputFolder Open(DirectoryInfo folder)
    {
        if (File.Exists(folder.FullName))
            throw new UnusableArgumentException($"--out: \"{folder}\": Is a file; name a folder.");

        try
        {
            folder.Create();
            var claim = FolderClaim.TryTake(folder.FullName, LockName)
                ?? throw new UnusableArgumentException($"--out: \"{folder}\": Another batch is writing into this folder. Wait until it has ended, or choose another folder.");
            var opened = new OutputFolder(folder, claim);
            opened.DeleteUnfinished();
            return opened;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableArgumentException($"--out: \"{folder}\": The folder cannot be made or used: {exception.Message}", exception);
        }
    }

    /// <summary>
    /// Whether a run that writes into a folder would write or delete this file: it lies there, under one of the names that a run gives. Reports are
    /// PDF files, which nothing is read from.
    /// </summary>
    public static bool WouldTake(DirectoryInfo folder, string path) =>
        Names.Contains(Path.GetFileName(path), StringComparer.OrdinalIgnoreCase)
        && Path.GetDirectoryName(Path.GetFullPath(path)) == Path.TrimEndingDirectorySeparator(folder.FullName);

    /// <summary>
    /// Throws <see cref="UnusableArgumentException"/> when files of any of these names lie here and are no batch's own: a run would replace them, and a
    /// later one would delete them.
    /// </summary>
    /// <param name="earlier">What an earlier run left here; null when there was none.</param>
    /// <param name="reports">Names of the reports that the run would write.</param>
    public void RequireOwn(EarlierRun? earlier, IEnumerable<string> reports)
    {
        // What is not a report has fixed names; once a run has begun to write, nothing else lies under them.
        var names = earlier is null ? Names.Where(name => name != RejectedList.FileName || !RejectedList.IsOne(PathOf(name))).Concat(reports) : reports;

        // Capital letters do not count: not every disk tells them apart, and there an own file may lie under its old name.
        var own = (earlier?.Names ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var foreign = names.Where(name => !own.Contains(name) && File.Exists(PathOf(name))).Order(StringComparer.Ordinal).ToArray();
        if (foreign.Length == 0)
            return;

        var more = foreign.Length > MostNamed ? $" and {foreign.Length - MostNamed} more" : "";
        var named = string.Join(", ", foreign.Take(MostNamed).Select(name => $"\"{name}\""));
        throw new UnusableArgumentException($"--out: \"{_folder}\": Holds files that no batch wrote and this one would replace: {named}{more}. Move them away, or choose another folder.");
    }

    /// <summary>The full path of a file of this name.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file whole, replacing one of the same name, and gives its size and SHA-256.</summary>
    public OutputFile Write(string name, ReadOnlySpan<byte> content)
    {
        using (var file = Begin(name))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        Finish(name);
        return new(name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    /// <summary>Begins a file that is written piece by piece; it has its name only once it is finished.</summary>
    public FileStream Begin(string name) => new(PathOf(PartOf(name)), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Syncs and closes a file that was begun, and gives it its name.</summary>
    public async Task<OutputFile> FinishAsync(string name, FileStream file, CancellationToken cancellationToken)
    {
        file.Flush(flushToDisk: true);
        file.Position = 0;
        var written = new OutputFile(name, file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)));
        await file.DisposeAsync();
        Finish(name);
        return written;
    }

    /// <summary>Whether a file is there with exactly this content.</summary>
    public async Task<bool> HoldsAsync(OutputFile expected, CancellationToken cancellationToken)
    {
        var file = new FileInfo(PathOf(expected.File));
        if (!file.Exists || file.Length != expected.Bytes)
            return false;

        await using var stream = file.OpenRead();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)) == expected.Sha256;
    }

    /// <summary>Deletes a file of this folder; does nothing when there is none, or when the name leads elsewhere.</summary>
    public void Delete(string name)
    {
        if (name.Length > 0 && Path.GetFileName(name) == name)
            File.Delete(PathOf(name));
    }

    /// <summary>Deletes what was begun and is not finished.</summary>
    public void DeleteUnfinished()
    {
        foreach (var file in _folder.EnumerateFiles($".*{Unfinished}"))
            file.Delete();
    }

    /// <summary>Deletes files of these names, but those that are to be kept.</summary>
    public void DeleteAllBut(IEnumerable<string> names, IEnumerable<string> kept)
    {
        var present = _folder.EnumerateFiles().Select(file => file.Name).ToHashSet(StringComparer.Ordinal);

        // On disks that do not tell capital letters apart, a kept file may lie there under its old name.
        var spared = kept.ToHashSet(StringComparer.Ordinal);
        var hidden = spared.Where(name => !present.Contains(name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names.Where(name => present.Contains(name) && !spared.Contains(name) && !hidden.Contains(name)))
            Delete(name);
    }

    /// <summary>Lets other runs open it.</summary>
    public void Dispose() => _claim.Dispose();

    private void Finish(string name) => File.Move(PathOf(PartOf(name)), PathOf(name), overwrite: true);

    private static string PartOf(string name) => $".{name}{Unfinished}";
}

/// <summary>A file as it was written.</summary>
/// <param name="File">Its name.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256 of its content, in lower-case hexadecimal.</param>
internal sealed record OutputFile(string File, long Bytes, string Sha256);
