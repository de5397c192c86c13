using Survey.Core;

namespace Survey.Cli;

/// <summary>Files that a command line names to be read.</summary>
internal static class InputFile
{
    /// <summary>Why each file that is not there cannot be read; none when all are there.</summary>
    /// <param name="place">The argument or option that names them.</param>
    /// <param name="files">The files; null for one that was not named.</param>
    public static IEnumerable<Problem> Missing(string place, params IEnumerable<FileInfo?> files) =>
        from file in files
        where file is { Exists: false }
        select new Problem(place, file.ToString(), Directory.Exists(file.FullName) ? "Is a folder; name the files in it." : "There is no such file.");
}
