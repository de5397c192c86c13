using System.IO.Compression;

namespace Survey.App.Importing;

/// <summary>Looks into a zip file before a workbook is read from it, so that one made to fill memory is refused. What the file says of sizes is not believed.</summary>
internal static class WorkbookPackage
{
    private const int MostParts = 2_000;
    private const long LargestWorkbook = 400L << 20;
    private const long LargestTextTable = 64L << 20;
    private const long LargestPiece = 1L << 20;
    private const long UnsuspiciousSize = 32L << 20;
    private const int LargestRatio = 150;
    private const string TextTable = "sharedStrings";

    /// <summary>Why the workbook is not read; null when it can be.</summary>
    /// <param name="file">The zip file, seekable.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public static string? Check(Stream file, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (!zip.Entries.Any(entry => entry.FullName.StartsWith("xl/workbook.", StringComparison.OrdinalIgnoreCase)))
            return "The file is a zip file, but not an Excel workbook (.xlsx).";

        if (zip.Entries.Count > MostParts)
            return $"A workbook may have at most {MostParts:N0} parts.";

        var whole = 0L;
        foreach (var entry in zip.Entries)
        {
            var (size, piece) = Measure(entry, LargestWorkbook - whole, cancellationToken);
            whole += size;
            if (whole >= LargestWorkbook || (IsTextTable(entry) && size > LargestTextTable) || (whole > UnsuspiciousSize && whole / LargestRatio > file.Length))
                return "The workbook grows too large when it is unpacked: save the answers as CSV.";

            if (piece > LargestPiece)
                return "The workbook holds a text that is longer than any cell can be.";
        }

        return null;
    }

    private static bool IsTextTable(ZipArchiveEntry entry) => entry.Name.StartsWith(TextTable, StringComparison.OrdinalIgnoreCase);

    // The size of a part and of the longest piece of it between two tags.
    private static (long Size, long Piece) Measure(ZipArchiveEntry entry, long most, CancellationToken cancellationToken)
    {
        var isXml = entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
        var buffer = new byte[64 * 1_024];
        long size = 0, piece = 0, longest = 0;
        using var part = entry.Open();
        while (size < most && part.Read(buffer) is > 0 and var length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            size += length;
            for (var rest = buffer.AsSpan(0, length); isXml && !rest.IsEmpty;)
            {
                var end = rest.IndexOf((byte)'<');
                piece += end < 0 ? rest.Length : end;
                longest = Math.Max(longest, piece);
                piece = end < 0 ? piece : 0;
                rest = end < 0 ? [] : rest[(end + 1)..];
            }
        }

        return (size, longest);
    }
}
