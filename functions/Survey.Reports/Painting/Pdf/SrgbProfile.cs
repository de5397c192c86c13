using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Survey.Reports.Painting.Pdf;

/// <summary>
/// A colour profile for sRGB, made from the numbers of IEC 61966-2-1 (primaries adapted to D50 by Bradford's method, the transfer curve as a
/// parametric one) in the format of ICC.1:2004. It has nothing of anybody else's profile in it.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;

    private static readonly Lazy<byte[]> Made = new(Pack);

    /// <summary>The profile in zlib format; made once a process.</summary>
    public static ReadOnlySpan<byte> Packed => Made.Value;

    private static byte[] Pack()
    {
        using var packed = new PdfBuffer(1024);
        using (var packer = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            packer.Write(Make());
        return packed.Written.ToArray();
    }

    /// <summary>Makes the profile.</summary>
    internal static byte[] Make()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Text("sRGB")),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Xyz(0.96420, 1.00000, 0.82491)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
            ("chad", Matrix()),
        ];
        return Assemble(tags);
    }

    private static byte[] Assemble((string Tag, byte[] Data)[] tags)
    {
        var offset = HeaderLength + 4 + (12 * tags.Length);
        var profile = new byte[offset + tags.Sum(tag => tag.Data.Length)];
        WriteHeader(profile);
        WriteNumber(profile, HeaderLength, tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var (tag, data) = tags[i];
            var entry = HeaderLength + 4 + (12 * i);
            Encoding.ASCII.GetBytes(tag, profile.AsSpan(entry));
            WriteNumber(profile, entry + 4, offset);
            WriteNumber(profile, entry + 8, data.Length);
            data.CopyTo(profile, offset);
            offset += data.Length;
        }

        return profile;
    }

    private static void WriteHeader(byte[] profile)
    {
        WriteNumber(profile, 0, profile.Length);
        WriteNumber(profile, 8, 0x04200000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", profile.AsSpan(12));
        foreach (var (at, value) in new (int, ushort)[] { (24, 2026), (26, 1), (28, 1) })
            BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(at), value);
        Encoding.ASCII.GetBytes("acsp", profile.AsSpan(36));
        foreach (var (at, value) in new[] { (68, 0.96420), (72, 1.00000), (76, 0.82491) })
            WriteFixed(profile, at, value);
    }

    private static byte[] Text(string text)
    {
        var data = new byte[(28 + (2 * text.Length) + 3) & ~3];
        Encoding.ASCII.GetBytes("mluc", data);
        WriteNumber(data, 8, 1);
        WriteNumber(data, 12, 12);
        Encoding.ASCII.GetBytes("enUS", data.AsSpan(16));
        WriteNumber(data, 20, 2 * text.Length);
        WriteNumber(data, 24, 28);
        Encoding.BigEndianUnicode.GetBytes(text, data.AsSpan(28));
        return data;
    }

    private static byte[] Xyz(double x, double y, double z) => Numbers("XYZ ", 8, [x, y, z]);

    // Y = ((X + 0.055) / 1.055)^2.4 from 0.04045 on, X / 12.92 below: ICC's function type 3.
    private static byte[] Curve()
    {
        var data = Numbers("para", 12, [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(8), 3);
        return data;
    }

    private static byte[] Matrix() =>
        Numbers("sf32", 8, [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168]);

    private static byte[] Numbers(string type, int start, double[] values)
    {
        var data = new byte[start + (4 * values.Length)];
        Encoding.ASCII.GetBytes(type, data);
        for (var i = 0; i < values.Length; i++)
            WriteFixed(data, start + (4 * i), values[i]);
        return data;
    }

    private static void WriteFixed(byte[] data, int at, double value) => WriteNumber(data, at, (int)Math.Round(value * 65536));

    private static void WriteNumber(byte[] data, int at, int value) => BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(at), value);
}
