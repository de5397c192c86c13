using Survey.Reports.Painting.Pdf;
using Xunit;

namespace Survey.Tests.Reports.Painting.Pdf;

public sealed class PngDecoderTests
{
    private static readonly int[][] Passes = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]];

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(0, true)]
    [InlineData(4, true)]
    public void Decode_EveryFilter_GivesThePixels(int filter, bool interlaced)
    {
        var (width, height) = (13, 9);
        var pixels = Enumerable.Range(0, width * height * 3).Select(i => (byte)((i * 37) ^ (i >> 3))).ToArray();
        var rows = interlaced
            ? Passes.SelectMany(pass => Rows(pixels, width, height, pass, filter))
            : Rows(pixels, width, height, [0, 0, 1, 1], filter);

        var decoded = PngDecoder.Decode(PngFile.Make(width, height, 8, 2, [.. rows], interlaced));
        Assert.Equal((width, height), (decoded.Width, decoded.Height));
        Assert.Equal(pixels, decoded.Pixels);
    }

    [Fact]
    public void Decode_Alpha_IsPutOnWhite()
    {
        var decoded = PngDecoder.Decode(PngFile.Make(2, 1, 8, 6, [0, 200, 100, 0, 128, 9, 9, 9, 0]));

        Assert.Equal([227, 177, 127, 255, 255, 255], decoded.Pixels);
    }

    [Fact]
    public void Decode_PaletteOfTwoBits_LooksUpAndUsesItsTransparency()
    {
        var decoded = PngDecoder.Decode(PngFile.Make(3, 1, 2, 3, [0, 0b00_01_10_00], palette: [1, 2, 3, 4, 5, 6, 7, 8, 9], transparency: [255, 0]));

        Assert.Equal([1, 2, 3, 255, 255, 255, 7, 8, 9], decoded.Pixels);
    }

    [Theory]
    [InlineData(1, 0b1010_0000, new byte[] { 255, 0, 255 })]
    [InlineData(4, 0xF0, new byte[] { 255, 0 })]
    public void Decode_GreyOfFewBits_IsSpreadToEight(int depth, byte data, byte[] grey)
    {
        var decoded = PngDecoder.Decode(PngFile.Make(grey.Length, 1, depth, 0, [0, data]));

        Assert.Equal(grey.SelectMany(value => new[] { value, value, value }), decoded.Pixels);
    }

    [Fact]
    public void Decode_SixteenBits_TakesTheUpperByte() =>
        Assert.Equal([0x12, 0x12, 0x12], PngDecoder.Decode(PngFile.Make(1, 1, 16, 0, [0, 0x12, 0x34])).Pixels);

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(50)]
    public void Decode_Damaged_Throws(int length) =>
        Assert.Throws<InvalidDataException>(() => PngDecoder.Decode(PngFile.Make(4, 4, 8, 2, new byte[52]).AsSpan(0, length)));

    [Fact]
    public void Decode_Enormous_Throws() =>
        Assert.Throws<InvalidDataException>(() => PngDecoder.Decode(PngFile.Make(60_000, 60_000, 8, 2, [])));

    private static IEnumerable<byte> Rows(byte[] pixels, int width, int height, int[] pass, int filter)
    {
        if (pass[0] >= width)
            yield break;
        byte[] above = new byte[3 * ((width - pass[0] + pass[2] - 1) / pass[2])];
        for (var y = pass[1]; y < height; y += pass[3])
        {
            var row = Enumerable.Range(0, above.Length).Select(i => pixels[(3 * ((y * width) + pass[0] + (i / 3 * pass[2]))) + (i % 3)]).ToArray();
            yield return (byte)filter;
            for (var i = 0; i < row.Length; i++)
            {
                var (a, b, c) = (i >= 3 ? row[i - 3] : 0, above[i], i >= 3 ? above[i - 3] : 0);
                var guess = filter switch { 1 => a, 2 => b, 3 => (a + b) / 2, 4 => new[] { a, b, c }.MinBy(x => Math.Abs(a + b - c - x)), _ => 0 };
                yield return (byte)(row[i] - guess);
            }

            above = row;
        }
    }
}
