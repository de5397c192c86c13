using Survey.Core;
using Survey.Reports;
using Survey.Reports.Blocks;
using Xunit;

namespace Survey.Tests.Reports.Blocks;

public sealed class LogoReaderTests
{
    private static readonly byte[] Png =
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0x40, 0, 0, 0, 0x50, 8, 6, 0, 0, 0, 0, 0, 0, 0,
    ];

    private static readonly byte[] Jpeg =
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xC0, 0, 17, 8, 0, 0x50, 1, 0x40, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1,
    ];

    [Fact]
    public void Read_Png_FindsItsSize() => AssertSize(LogoReader.Read(Png, "Logo", "logo"), PictureFormat.Png);

    [Fact]
    public void Read_Jpeg_FindsItsSize() => AssertSize(LogoReader.Read(Jpeg, "Logo", "logo"), PictureFormat.Jpeg);

    [Fact]
    public void Read_AnyBeginningOfAPicture_DoesNotThrow()
    {
        foreach (var file in (byte[][])[Png, Jpeg])
            for (var length = 0; length < file.Length; length++)
                Assert.False(LogoReader.Read(file.AsMemory(0, length), "Logo", "logo") is { IsValid: false, Problems: [] });
    }

    [Fact]
    public void Read_JpegWithoutFrame_Ends() =>
        Assert.Single(LogoReader.Read(new byte[] { 0xFF, 0xD8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, "Logo", "logo").Problems);

    [Fact]
    public void Read_TooManyBytes_IsAProblem() => Assert.Single(LogoReader.Read(new byte[LogoReader.LargestBytes + 1], "Logo", "logo").Problems);

    [Fact]
    public void Read_TooManyPixels_IsAProblemWithItsSize()
    {
        var file = (byte[])Png.Clone();
        file[16] = 0x7F;
        Assert.Contains("× 80", Assert.Single(LogoReader.Read(file, "Logo", "logo").Problems).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SomethingElse_IsAProblem() => Assert.Single(LogoReader.Read("<svg/>"u8.ToArray(), "Logo", "logo").Problems);

    [Fact]
    public void ReadWhole_WholePictures_AreTaken()
    {
        Assert.Equal((2, 2), SizeOf(LogoReader.ReadWhole(TestPictures.Png(2, 2), "Logo", "logo").Value));
        Assert.True(LogoReader.ReadWhole(Jpeg, "Logo", "logo").IsValid);
    }

    [Fact]
    public void ReadWhole_DamagedOrOfAKindNoReportShows_IsAProblem()
    {
        var png = TestPictures.Png(40, 40);
        var twelveBits = (byte[])Jpeg.Clone();
        twelveBits[12] = 12;
        var fourColours = (byte[])Jpeg.Clone();
        fourColours[17] = 4;
        foreach (var file in (byte[][])[Png, png[..^30], twelveBits, fourColours])
            Assert.Equal("logo", Assert.Single(LogoReader.ReadWhole(file, "Logo", "logo").Problems).Place);
    }

    [Fact]
    public void ReadWhole_AnyByteWrong_DoesNotThrow()
    {
        var png = TestPictures.Png(5, 5);
        for (var at = 0; at < png.Length; at++)
        {
            var file = (byte[])png.Clone();
            file[at] ^= 0xFF;
            Assert.False(LogoReader.ReadWhole(file, "Logo", "logo") is { IsValid: false, Problems: [] });
        }
    }

    private static (int Width, int Height) SizeOf(Picture? picture) => (picture!.Width, picture.Height);

    private static void AssertSize(Reading<Picture> reading, PictureFormat format)
    {
        Assert.Empty(reading.Problems);
        Assert.Equal((format, 320, 80), (reading.Value!.Format, reading.Value.Width, reading.Value.Height));
    }
}
