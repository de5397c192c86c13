using System.IO.Compression;
using System.Security.Cryptography;

namespace Survey.App.Pages;

/// <summary>One static file: its bytes, and the same bytes compressed once for every reader that can unpack them.</summary>
internal sealed class Asset
{
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;

    /// <summary>An asset from its content.</summary>
    /// <param name="name">File name, such as <c>pages.css</c>.</param>
    /// <param name="content">The bytes as they are meant to arrive.</param>
    public Asset(string name, byte[] content)
    {
        Name = name;
        Content = content;
        Hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8));
        MediaType = MediaTypeOf(Path.GetExtension(name));
        _brotli = new(() => Compress(content, stream => new BrotliStream(stream, CompressionLevel.SmallestSize)));
        _gzip = new(() => Compress(content, stream => new GZipStream(stream, CompressionLevel.SmallestSize)));
    }

    /// <summary>File name.</summary>
    public string Name { get; }

    /// <summary>The bytes, not compressed.</summary>
    public byte[] Content { get; }

    /// <summary>First 64 bits of the content's SHA-256, in hexadecimal: another content has another address.</summary>
    public string Hash { get; }

    /// <summary>Media type, with charset for texts.</summary>
    public string MediaType { get; }

    /// <summary>The name that the address ends in: the hash stands before the extension.</summary>
    public string PublicName => $"{Path.GetFileNameWithoutExtension(Name)}.{Hash}{Path.GetExtension(Name)}";

    /// <summary>The bytes in the best encoding that the reader takes, and that encoding's name; null for none.</summary>
    public (byte[] Bytes, string? Encoding) Encode(bool brotli, bool gzip)
    {
        // woff2 is brotli already.
        if (MediaType == "font/woff2")
            return (Content, null);

        return brotli ? (_brotli.Value, "br") : gzip ? (_gzip.Value, "gzip") : (Content, null);
    }

    private static byte[] Compress(byte[] content, Func<Stream, Stream> compressor)
    {
        var packed = new MemoryStream();
        using (var stream = compressor(packed))
            stream.Write(content);

        return packed.ToArray();
    }

    private static string MediaTypeOf(string extension) => extension switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml; charset=utf-8",
        ".woff2" => "font/woff2",
        _ => throw new ArgumentOutOfRangeException(nameof(extension), extension, "No media type is known for this extension."),
    };
}
