namespace Survey.Host.Storage;

/// <summary>
/// Tells whether a process is the only one that works on a folder. The claim ends with the process, however that ends, since the system then closes its
/// files; a file that a killed process left behind claims nothing.
/// </summary>
public sealed class FolderClaim : IDisposable
{
    // What a locked file gives: on Windows the sharing violation, elsewhere EWOULDBLOCK of Linux and of macOS.
    private static readonly int[] Locked = [unchecked((int)0x80070020), 11, 35];

    private readonly FileStream _file;

    private FolderClaim(FileStream file) => _file = file;

    /// <summary>Claims the folder; null when another process, or another claim of this one, has it.</summary>
    /// <param name="folder">The folder, which exists.</param>
    /// <param name="name">Name of the file in it that is locked, empty, and deleted when the claim ends.</param>
    public static FolderClaim? TryTake(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        var options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
        try
        {
            while (true)
            {
                var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, options);
                if (File.Exists(path))
                    return new FolderClaim(file);

                // Its owner deleted it after it was opened here: what is locked is a file that nobody else will find.
                file.Dispose();
            }
        }
        catch (IOException fault) when (Locked.Contains(fault.HResult))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Deleted while it is still locked, so that nobody's file but this one goes. Windows deletes it as it closes.
        if (!OperatingSystem.IsWindows())
            File.Delete(_file.Name);
        _file.Dispose();
    }
}
