using Survey.App.Batches;

namespace Survey.Host.Storage;

/// <summary>
/// Files of batches, one folder a batch, readable by their owner alone. A file is written beside its place, synced and renamed, so that a crash leaves the
/// whole file or none.
/// </summary>
internal sealed class FileUploadStore(string root) : IUploadStore
{
    private const string Unfinished = ".part";

    /// <inheritdoc/>
    public async Task SaveAsync(string batchId, string name, Stream content, CancellationToken cancellationToken)
    {
        var path = PathOf(batchId, name);
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        try
        {
            await WriteAsync(path + Unfinished, content, cancellationToken);
            File.Move(path + Unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(path + Unfinished);
        }

        FileSync.SyncFolder(folder);
        FileSync.SyncFolder(root);
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(string batchId, string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return Task.FromResult<Stream?>(
                new FileStream(PathOf(batchId, name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, useAsync: true));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string batchId, string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var path = PathOf(batchId, name);
        if (File.Exists(path))
        {
            File.Delete(path);
            FileSync.SyncFolder(Path.GetDirectoryName(path)!);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAllAsync(string batchId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var folder = Path.Combine(root, FolderName.Of(batchId));
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
            FileSync.SyncFolder(root);
        }

        return Task.CompletedTask;
    }

    private static async Task WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        await content.CopyToAsync(file, cancellationToken);
        file.Flush(flushToDisk: true);
    }

    private string PathOf(string batchId, string name) => Path.Combine(root, FolderName.Of(batchId), UploadNames.Require(name));
}
