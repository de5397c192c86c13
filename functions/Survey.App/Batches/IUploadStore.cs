namespace Survey.App.Batches;

/// <summary>Keeps the files of batches from when they come in until they are split, an hour at the most.</summary>
public interface IUploadStore
{
    /// <summary>Stores a file whole or not at all, as it streams in: when reading it fails, nothing is stored and the fault goes through.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="name">Name of 1 to 64 lower-case letters and digits, one an attempt, so that two attempts never meet; another throws <see cref="ArgumentException"/>.</param>
    /// <param name="content">The file; read to its end, not closed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task SaveAsync(string batchId, string name, Stream content, CancellationToken cancellationToken);

    /// <summary>Opens a file for reading, or null. The stream cannot always seek. The caller disposes it.</summary>
    Task<Stream?> OpenAsync(string batchId, string name, CancellationToken cancellationToken);

    /// <summary>Deletes a file. Does nothing when there is none.</summary>
    Task DeleteAsync(string batchId, string name, CancellationToken cancellationToken);

    /// <summary>Deletes every file of the batch.</summary>
    Task DeleteAllAsync(string batchId, CancellationToken cancellationToken);
}
