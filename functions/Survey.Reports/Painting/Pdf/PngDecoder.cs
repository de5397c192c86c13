using System.Buffers.Binary;
using System.IO.Compression;

namespace Survey.Reports.Painting.Pdf;

/// <summary>Decodes PNG pictures (ISO/IEC 15948) of every colour type and depth, interlaced or not, to RGB on white.</summary>
internal sealed class PngDecoder : IDisposable
{
    private const int MostPixels = 16_000_000;

    private static readonly int[][] Passes = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]];

    private readonly MemoryStream packed = new();
    private int width;
    private int height;
    private int depth;
    private int colourType;
    private bool interlaced;
    private byte[] palette = [];
    private byte[] transparency = [];
    private byte[] pixels = [];

    private PngDecoder()
    {
    }

    /// <summary>Decodes a picture.</summary>
    /// <returns>Its size, and three bytes a pixel, row by row.</returns>
    /// <exception cref="InvalidDataException">The data are not a PNG picture, are damaged, or hold more than 16 million pixels.</exception>
    public static (int Width, int Height, byte[] Pixels) Decode(ReadOnlySpan<byte> data)
    {
        using var decoder = new PngDecoder();
        try
        {
            decoder.ReadChunks(data);
            decoder.ReadPixels();
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or EndOfStreamException)
        {
            throw new InvalidDataException("The PNG picture is damaged.", e);
        }

        return (decoder.width, decoder.height, decoder.pixels);
    }

    /// <inheritdoc/>
    public void Dispose() => packed.Dispose();

    private void ReadChunks(ReadOnlySpan<byte> data)
    {
        if (!data.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]))
            throw new InvalidDataException("The picture is not a PNG.");
        for (var rest = data[8..]; rest.Length >= 12;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest);
            var type = rest.Slice(4, 4);
            var body = rest.Slice(8, length);
            if (type.SequenceEqual("IHDR"u8))
                ReadHeader(body);
            else if (type.SequenceEqual("PLTE"u8))
                palette = body.ToArray();
            else if (type.SequenceEqual("tRNS"u8))
                transparency = body.ToArray();
            else if (type.SequenceEqual("IDAT"u8))
                packed.Write(body);
            rest = rest[(length + 12)..];
        }
    }

    private void ReadHeader(ReadOnlySpan<byte> header)
    {
        (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        (depth, colourType, interlaced) = (header[8], header[9], header[12] == 1);
        if (width < 1 || height < 1 || (long)width * height > MostPixels)
            throw new InvalidDataException("The PNG picture is empty or too large.");
        if (depth is not (1 or 2 or 4 or 8 or 16) || colourType is not (0 or 2 or 3 or 4 or 6))
            throw new InvalidDataException("The PNG picture has an unknown colour type.");
        pixels = new byte[3 * width * height];
    }

    private void ReadPixels()
    {
        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        if (!interlaced)
            ReadPass(unpacked, 0, 0, 1, 1);
        else
            foreach (var pass in Passes)
                ReadPass(unpacked, pass[0], pass[1], pass[2], pass[3]);
    }

    private void ReadPass(ZLibStream source, int left, int top, int stepX, int stepY)
    {
        if (left >= width)
            return;
        var columns = (width - left + stepX - 1) / stepX;
        var bits = depth * (colourType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 });
        var stride = Math.Max(1, bits / 8);
        var above = new byte[((columns * bits) + 7) / 8];
        var row = new byte[above.Length];
        for (var y = top; y < height; y += stepY)
        {
            var filter = source.ReadByte();
            source.ReadExactly(row);
            Unfilter(filter, row, above, stride);
            for (var i = 0; i < columns; i++)
                Store(row, i, (3 * width * y) + (3 * (left + (i * stepX))));
            (row, above) = (above, row);
        }
    }

    private static void Unfilter(int filter, byte[] row, byte[] above, int stride)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var (a, b, c) = (i >= stride ? row[i - stride] : 0, above[i], i >= stride ? above[i - stride] : 0);
            row[i] += (byte)(filter switch
            {
                0 => 0,
                1 => a,
                2 => b,
                3 => (a + b) / 2,
                4 => Paeth(a, b, c),
                _ => throw new InvalidDataException("The PNG picture is damaged."),
            });
        }
    }

    private static int Paeth(int a, int b, int c)
    {
        var (toA, toB, toC) = (Math.Abs(b - c), Math.Abs(a - c), Math.Abs(a + b - (2 * c)));
        return toA <= toB && toA <= toC ? a : toB <= toC ? b : c;
    }

    private void Store(byte[] row, int index, int target)
    {
        var channels = colourType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        Span<int> sample = stackalloc int[4];
        for (var i = 0; i < channels; i++)
            sample[i] = Sample(row, (index * channels) + i);
        var alpha = AlphaOf(sample, channels);
        for (var i = 0; i < 3; i++)
        {
            var value = colourType switch
            {
                3 => palette[(3 * sample[0]) + i],
                2 or 6 => To8(sample[i]),
                _ => To8(sample[0]),
            };
            pixels[target + i] = (byte)(((value * alpha) + (255 * (255 - alpha)) + 127) / 255);
        }
    }

    private int AlphaOf(ReadOnlySpan<int> sample, int channels) => colourType switch
    {
        3 => sample[0] < transparency.Length ? transparency[sample[0]] : 255,
        4 or 6 => To8(sample[channels - 1]),
        _ => IsTransparent(sample[..channels]) ? 0 : 255,
    };

    private bool IsTransparent(ReadOnlySpan<int> sample)
    {
        if (transparency.Length < 2 * sample.Length)
            return false;
        for (var i = 0; i < sample.Length; i++)
            if (BinaryPrimitives.ReadUInt16BigEndian(transparency.AsSpan(2 * i)) != sample[i])
                return false;
        return true;
    }

    private int Sample(byte[] row, int index) => depth switch
    {
        8 => row[index],
        16 => BinaryPrimitives.ReadUInt16BigEndian(row.AsSpan(2 * index)),
        _ => (row[index * depth / 8] >> (8 - depth - (index * depth % 8))) & ((1 << depth) - 1),
    };

    private int To8(int sample) => depth switch
    {
        8 => sample,
        16 => sample >> 8,
        _ => sample * 255 / ((1 << depth) - 1),
    };
}
