using System.Buffers.Binary;
using System.IO.Compression;

namespace Survey.Tests.Reports.Painting.Pdf;

/// <summary>Makes PNG pictures from rows with their filters.</summary>
internal static class PngFile
{
    public static byte[] Make(int width, int height, int depth, int type, byte[] rows, bool interlaced = false, byte[]? palette = null, byte[]? transparency = null)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)depth, (byte)type, (byte)(interlaced ? 1 : 0));
        Chunk(file, "IHDR"u8, header);
        if (palette is not null)
            Chunk(file, "PLTE"u8, palette);
        if (transparency is not null)
            Chunk(file, "tRNS"u8, transparency);
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            packer.Write(rows);
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    // The checksum is left at 0: a picture comes from the workspace, and what a checksum would find, unpacking finds.
    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        file.Write(new byte[4]);
    }
}
