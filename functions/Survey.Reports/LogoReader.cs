using System.Buffers.Binary;
using Survey.Core;
using Survey.Reports.Blocks;
using Survey.Reports.Painting.Pdf;

namespace Survey.Reports;

/// <summary>Takes a logo: PNG or JPEG, at most <see cref="LargestBytes"/> and <see cref="LargestSide"/> pixels a side.</summary>
public static class LogoReader
{
    /// <summary>Most bytes of a logo; it is part of every report.</summary>
    public const int LargestBytes = 200_000;

    /// <summary>Most pixels of its width and of its height.</summary>
    public const int LargestSide = 2_000;

    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>
    /// Reads the whole of a picture file that comes from outside: one that is damaged, or of a kind that no report could show, is a problem too.
    /// </summary>
    /// <inheritdoc cref="Read"/>
    public static Reading<Picture> ReadWhole(ReadOnlyMemory<byte> data, string alternative, string place)
    {
        var reading = Read(data, alternative, place);
        if (!reading.IsValid)
            return reading;
        try
        {
            _ = EncodedPicture.Of(reading.Value);
            return reading;
        }
        catch (InvalidDataException)
        {
            return Failed(place, null, "A logo is a whole PNG, or a JPEG in grey or RGB with 8 bits a colour. Saving it again with another program often helps.");
        }
    }

    /// <summary>Reads the head of a picture file; the picture itself stays as it is.</summary>
    /// <param name="data">The whole file.</param>
    /// <param name="alternative">What it shows, for those who do not see it.</param>
    /// <param name="place">Where it came from, for the problems.</param>
    public static Reading<Picture> Read(ReadOnlyMemory<byte> data, string alternative, string place)
    {
        if (data.Length > LargestBytes)
            return Failed(place, $"{data.Length} bytes", $"A logo has at most {LargestBytes} bytes.");
        var size = ReadPng(data.Span) ?? ReadJpeg(data.Span);
        if (size is not { } found)
            return Failed(place, null, "A logo is a PNG or JPEG file.");
        if (found.Width is < 1 or > LargestSide || found.Height is < 1 or > LargestSide)
            return Failed(place, $"{found.Width} × {found.Height}", $"A logo has from 1 to {LargestSide} pixels a side.");
        return new(new Picture(found.Format, [.. data.Span], found.Width, found.Height, alternative), [], []);
    }

    private static Reading<Picture> Failed(string place, string? value, string reason) => new(null, [new Problem(place, value, reason)], []);

    private static (PictureFormat Format, int Width, int Height)? ReadPng(ReadOnlySpan<byte> data)
    {
        if (data.Length < 33 || !data.StartsWith(PngSignature) || !data[12..].StartsWith("IHDR"u8))
            return null;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(data[16..]), BinaryPrimitives.ReadUInt32BigEndian(data[20..]));
        return (PictureFormat.Png, (int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue));
    }

    private static (PictureFormat Format, int Width, int Height)? ReadJpeg(ReadOnlySpan<byte> data)
    {
        if (data.Length < 4 || data[0] != 0xFF || data[1] != 0xD8)
            return null;
        for (var at = 2; at + 9 < data.Length && data[at] == 0xFF;)
        {
            var marker = data[at + 1];
            if (IsFrame(marker))
                return (PictureFormat.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(data[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(data[(at + 5)..]));
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
        }

        return null;
    }

    // Start-of-frame markers are C0 to CF without the tables C4, C8 and CC.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
