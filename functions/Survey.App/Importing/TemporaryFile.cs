namespace Survey.App.Importing;

/// <summary>Files for data that must not outlive the work on it.</summary>
internal static class TemporaryFile
{
    /// <summary>Makes an empty file that only the current user can open. It goes when it is closed, or with the process.</summary>
    /// <param name="folder">Where; null for the system's temporary folder.</param>
    public static FileStream Create(string? folder)
    {
        var path = Path.Combine(folder ?? Path.GetTempPath(), $"survey-{Guid.NewGuid():n}.tmp");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 0,
        };
        if (OperatingSystem.IsWindows())
            return new(path, options);

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);

        // The name goes at once and the file with its last handle, so that nothing stays behind even when the process is killed.
        File.Delete(path);
        return file;
    }
}
