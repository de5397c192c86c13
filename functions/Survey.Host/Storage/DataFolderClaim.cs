namespace Survey.Host.Storage;

/// <summary>
/// Tells whether a host is the only one on its data folder. The claim ends with the process, however that ends, since the system then closes its files.
/// </summary>
internal sealed class DataFolderClaim : IDisposable
{
    private readonly FileStream _file;

    private DataFolderClaim(FileStream file) => _file = file;

    /// <summary>Claims the folder; null when another process has it.</summary>
    public static DataFolderClaim? TryTake(string folder)
    {
        try
        {
            return new DataFolderClaim(new FileStream(Path.Combine(folder, "serving.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
