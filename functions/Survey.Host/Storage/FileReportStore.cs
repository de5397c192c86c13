using System.Collections.Immutable;
using Survey.App.Reporting;

namespace Survey.Host.Storage;

/// <summary>
/// Report files, one folder an assessment. A file is written beside its place, synced and renamed, so that a crash leaves the old one or the new one.
/// </summary>
internal sealed class FileReportStore : IReportStore
{
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromHours(1);

    private readonly string _root;
    private readonly string _unfinished;

    /// <summary>Opens the folder, makes it when it is missing, and removes what a killed process left half written.</summary>
    public FileReportStore(string root, TimeProvider time)
    {
        _root = root;
        _unfinished = Path.Combine(root, ".unfinished");
        Directory.CreateDirectory(_unfinished);
        foreach (var file in Directory.EnumerateFiles(_unfinished))
        {
            if (time.GetUtcNow() - File.GetLastWriteTimeUtc(file) > AbandonedAfter)
                File.Delete(file);
        }
    }

    /// <inheritdoc/>
    public async Task SaveAsync(string assessmentId, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var target = PathOf(assessmentId, name);
        var folder = Path.GetDirectoryName(target)!;
        var unfinished = Path.Combine(_unfinished, Guid.NewGuid().ToString("n"));
        await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true))
        {
            await stream.WriteAsync(content, cancellationToken);
            stream.Flush(flushToDisk: true);
        }

        Directory.CreateDirectory(folder);
        File.Move(unfinished, target, overwrite: true);
        FileSync.SyncFolder(folder);
        FileSync.SyncFolder(_root);
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(string assessmentId, string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return Task.FromResult<Stream?>(new FileStream(
                PathOf(assessmentId, name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, useAsync: true));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ListAsync(string assessmentId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var names = Directory.EnumerateFiles(FolderOf(assessmentId)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
            return Task.FromResult(names.ToImmutableArray());
        }
        catch (DirectoryNotFoundException)
        {
            return Task.FromResult(ImmutableArray<string>.Empty);
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string assessmentId, string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var file = PathOf(assessmentId, name);
        try
        {
            File.Delete(file);
            FileSync.SyncFolder(Path.GetDirectoryName(file)!);
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing was stored, or all of it was deleted meanwhile.
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAllAsync(string assessmentId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var folder = FolderOf(assessmentId);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
            FileSync.SyncFolder(_root);
        }

        return Task.CompletedTask;
    }

    private static bool IsName(string name) =>
        name.Length is >= 3 and <= 100
        && name[0] != '.' && name[^1] != '.'
        && name.Count(character => character == '.') == 1
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.');

    private string PathOf(string assessmentId, string name) => IsName(name)
        ? Path.Combine(FolderOf(assessmentId), name)
        : throw new ArgumentException($"'{name}' cannot name a report file: letters, digits, hyphens and one dot can.", nameof(name));

    private string FolderOf(string assessmentId) => Path.Combine(_root, FolderName.Of(assessmentId));
}
