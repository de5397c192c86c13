namespace Survey.App.Importing;

/// <summary>A file that can be read in any order: the given one where it can, else a temporary copy that goes with this object.</summary>
internal sealed class SeekableFile : IAsyncDisposable
{
    private readonly FileStream? _copy;

    private SeekableFile(Stream stream, FileStream? copy) => (Stream, _copy) = (stream, copy);

    /// <summary>The file.</summary>
    public Stream Stream { get; }

    /// <summary>Makes a file seekable of which the beginning was read.</summary>
    public static async Task<SeekableFile> OfAsync(Stream file, FileBeginning beginning, CancellationToken cancellationToken)
    {
        if (file.CanSeek)
            return new(file, null);

        var copy = TemporaryFile.Create(folder: null);
        try
        {
            await beginning.Whole().CopyToAsync(copy, cancellationToken);
            return new(copy, copy);
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_copy is not null)
            await _copy.DisposeAsync();
    }
}
