using Survey.Reports.Blocks;
using Survey.Reports.Painting.Pdf;
using Xunit;

namespace Survey.Tests.Reports.Painting.Pdf;

public sealed class EncodedPictureTests
{
    [Theory]
    [InlineData(1, "DeviceGray")]
    [InlineData(3, "DeviceRGB")]
    public void Of_Jpeg_PassesItsBytesAndSaysItsSize(byte components, string space)
    {
        var data = Jpeg(components);
        var encoded = EncodedPicture.Of(new Picture(PictureFormat.Jpeg, [.. data], 640, 480, "x"));

        Assert.Equal(data, encoded.Data);
        Assert.Contains($"/Width 640/Height 480/ColorSpace/{space}/BitsPerComponent 8/Filter/DCTDecode", encoded.Entries, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_JpegForPrinting_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => EncodedPicture.Of(new Picture(PictureFormat.Jpeg, [.. Jpeg(4)], 640, 480, "x")));

    [Fact]
    public void Of_JpegWithoutFrame_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => EncodedPicture.Of(new Picture(PictureFormat.Jpeg, [0xFF, 0xD8, 0xFF, 0xD9], 1, 1, "x")));

    private static byte[] Jpeg(byte components) =>
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC2, 0, 11, 8, 480 >> 8, 480 & 255, 640 >> 8, 640 & 255, components, 1, 0x11, 0, 0xFF, 0xD9];
}
