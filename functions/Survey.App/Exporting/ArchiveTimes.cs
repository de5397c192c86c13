using System.IO.Compression;

namespace Survey.App.Exporting;

/// <summary>Gives every file of a ZIP archive the same time, so that the same content always gives the same bytes.</summary>
internal static class ArchiveTimes
{
    // The earliest that ZIP can hold.
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Sets the times; only the entries' heads are written anew.</summary>
    /// <param name="stream">The archive: readable, writable and seekable; left open at its end.</param>
    public static void Fix(Stream stream)
    {
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var entry in archive.Entries)
                entry.LastWriteTime = Earliest;
        stream.Seek(0, SeekOrigin.End);
    }
}
