using System.ComponentModel;
using System.Diagnostics;

namespace Survey.Cli.Azurite;

/// <summary>The emulator's folder in the checkout, <c>infra/azurite</c>, with the packages that its lock file names.</summary>
internal static class AzuriteInstallation
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>The folder, with everything installed: <c>npm ci</c> runs when the lock file is newer than what is there. Processes wait for each other.</summary>
    /// <exception cref="AzuriteUnavailableException">There is no such folder above, no Node.js, or npm failed.</exception>
    public static async Task<string> PrepareAsync(CancellationToken cancellationToken)
    {
        var folder = Find();
        await using var turn = await TakeTurnAsync(Path.Combine(folder, ".installing"), cancellationToken);
        if (!IsCurrent(folder))
            await InstallAsync(folder, cancellationToken);
        return folder;
    }

    private static string Find()
    {
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var candidate = Path.Combine(folder.FullName, "infra", "azurite");
                if (File.Exists(Path.Combine(candidate, "package-lock.json")))
                    return candidate;
            }
        }

        throw new AzuriteUnavailableException("The emulator is started from a checkout: no folder above holds infra/azurite.");
    }

    private static bool IsCurrent(string folder)
    {
        var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"));
    }

    private static async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var npm = Start(start);
        var output = npm.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = npm.StandardError.ReadToEndAsync(cancellationToken);
        await npm.WaitForExitAsync(cancellationToken);
        await output;
        if (npm.ExitCode != 0)
            throw new AzuriteUnavailableException($"npm ci failed in infra/azurite: {(await errors).Trim()}");
    }

    /// <summary>Starts a program. Throws <see cref="AzuriteUnavailableException"/> when it is not installed.</summary>
    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new AzuriteUnavailableException($"The emulator needs Node.js: {start.FileName} is not installed or not on the path.", exception);
        }
    }

    private static async Task<FileStream> TakeTurnAsync(string path, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(PollInterval);
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException)
            {
                await timer.WaitForNextTickAsync(cancellationToken);
            }
        }
    }
}
