using System.Security.Cryptography;

namespace Survey.App.Links;

/// <summary>The sealing key of a machine that was given none: made once, in a file that only its owner may read.</summary>
public static class SealingKeyFile
{
    /// <summary>
    /// The key in the file as base64, for <c>Survey:SealingKeys:0</c>; made first if the file does not exist. Two processes that start at once
    /// agree on one key.
    /// </summary>
    /// <param name="path">The file; its folder must exist.</param>
    public static string ReadOrCreate(string path)
    {
        if (!File.Exists(path))
            Create(path);
        return File.ReadAllText(path).Trim();
    }

    private static void Create(string path)
    {
        // Written whole under another name first: a crash half way must not leave a short key behind.
        var draft = $"{path}.{RandomId.Create(8)}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(draft, options))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(SealingKeys.KeySize))));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
