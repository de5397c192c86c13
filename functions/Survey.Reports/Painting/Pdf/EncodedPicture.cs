using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Pdf;

/// <summary>A picture as the bytes of an image object (ISO 32000-1, 8.9.5).</summary>
/// <param name="Entries">Entries of its dictionary but for the length.</param>
/// <param name="Data">Its bytes.</param>
internal sealed record EncodedPicture(string Entries, byte[] Data)
{
    /// <summary>Encodes a picture: JPEG data as they are, PNG data unpacked and put on white.</summary>
    /// <exception cref="InvalidDataException">The data are not what the picture says, or of a kind that a report cannot show.</exception>
    public static EncodedPicture Of(Picture picture) => picture.Format switch
    {
        PictureFormat.Jpeg => OfJpeg(picture),
        _ => OfPng(picture),
    };

    private static EncodedPicture OfPng(Picture picture)
    {
        var (width, height, pixels) = PngDecoder.Decode(ImmutableCollectionsMarshal.AsArray(picture.Data)!);
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            packer.Write(pixels);
        return new EncodedPicture(Describe(width, height, 3, 8) + "/Filter/FlateDecode", packed.ToArray());
    }

    private static EncodedPicture OfJpeg(Picture picture)
    {
        var data = picture.Data.AsSpan();
        for (var at = 2; at + 9 < data.Length && data[at] == 0xFF;)
        {
            var marker = data[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(data[(at + 5)..]), BinaryPrimitives.ReadUInt16BigEndian(data[(at + 7)..]));
                if (data[at + 9] is not (1 or 3) || data[at + 4] != 8)
                    throw new InvalidDataException("A JPEG picture must be grey or RGB, with 8 bits a colour.");
                return new EncodedPicture(Describe(width, height, data[at + 9], data[at + 4]) + "/Filter/DCTDecode", [.. picture.Data]);
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
        }

        throw new InvalidDataException("The JPEG picture has no frame.");
    }

    private static string Describe(int width, int height, int components, int bits) => string.Create(
        CultureInfo.InvariantCulture,
        $"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/{(components == 1 ? "DeviceGray" : "DeviceRGB")}/BitsPerComponent {bits}");
}
