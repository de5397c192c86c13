namespace Survey.App.Importing;

/// <summary>The first bytes of a file, read to find out what it is, and the rest still to be read.</summary>
internal sealed class FileBeginning
{
    private const int Length = 64 * 1_024;

    private readonly Stream _file;

    private FileBeginning(ReadOnlyMemory<byte> bytes, Stream file) => (Bytes, _file) = (bytes, file);

    /// <summary>The bytes; all of a short file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Whether the file has no more bytes than these.</summary>
    public bool IsWhole => Bytes.Length < Length;

    /// <summary>Whether it is a zip file, as workbooks are.</summary>
    public bool IsZip => Bytes.Span.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Whether it is a compound file, as old workbooks are and those with a password.</summary>
    public bool IsCompound => Bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Reads the beginning of a file.</summary>
    public static async Task<FileBeginning> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        var bytes = new byte[Length];
        var length = await file.ReadAtLeastAsync(bytes, Length, throwOnEndOfStream: false, cancellationToken);
        return new(bytes.AsMemory(0, length), file);
    }

    /// <summary>The whole file, to be read once. Closing it does not close the file.</summary>
    public Stream Whole() => new PrefixedStream(Bytes, _file);
}
