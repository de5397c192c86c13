using System.Diagnostics;
using System.Security.Cryptography;

namespace Survey.App.Links;

/// <summary>The sealing key of a machine that was given none: made once, in a file that only its owner may read.</summary>
public static class SealingKeyFile
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

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
        // A rename that refuses to replace is not one step on every system, so whoever makes the key holds a lock meanwhile.
        using var turn = TakeTurn($"{path}.lock");
        if (File.Exists(path))
            return;

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

        File.Move(draft, path);
    }

    // The lock goes with its holder. Somebody who waited on a file that is gone by then finds the key made.
    private static FileStream TakeTurn(string path)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (waiting.Elapsed < LongestWait)
            {
                Thread.Sleep(5);
            }
        }
    }
}
