using System.Text;
using Survey.Reports.Blocks;
using Survey.Reports.Painting.Pdf;
using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Painting.Pdf;

/// <summary>How glyphs and colours are written into pages.</summary>
public sealed class PageEncodingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void CodeOf_GlyphOfAscii_IsItsCharacter(bool strong)
    {
        var face = strong ? PreparedFace.SemiBold : PreparedFace.Regular;
        for (var c = ' '; c <= '~'; c++)
        {
            Assert.True(face.TryGetGlyph(c, out var glyph));
            Assert.Equal(c, face.CodeOf(glyph).Value);
            Assert.True(face.CodeOf(glyph).IsByte);
        }
    }

    [Fact]
    public void CodeOf_GlyphsOfAPiece_TellsThemApart()
    {
        var face = PreparedFace.Regular;
        foreach (var piece in face.Pieces)
        {
            var codes = piece.FindGlyphs().Where(glyph => glyph != 0).Select(glyph => face.CodeOf(glyph)).ToList();
            Assert.Equal(codes.Count, codes.Distinct().Count());
            Assert.All(codes, code => Assert.True(code.IsByte ? code.Value is >= ' ' and <= '~' : code.Value >= GlyphCode.TwoBytes));
        }
    }

    [Fact]
    public void NumberOf_SameColour_IsOneEntryOfTheTable()
    {
        var colours = new PdfColours();
        Assert.Equal([0, 1, 0, 1], new[] { new Rgb(1, 2, 3), new Rgb(255, 0, 16), new Rgb(1, 2, 3), new Rgb(255, 0, 16) }.Select(colours.NumberOf));
        Assert.Equal("[/Indexed/DeviceRGB 1<010203FF0010>]", Written(colours));
    }

    [Fact]
    public void NumberOf_MoreColoursThanATableHolds_IsRefused()
    {
        var colours = new PdfColours();
        for (var i = 0; i < 256; i++)
            Assert.Equal(i, colours.NumberOf(new Rgb((byte)i, 0, 0)));
        Assert.Equal(255, colours.NumberOf(new Rgb(255, 0, 0)));
        Assert.Throws<InvalidOperationException>(() => colours.NumberOf(new Rgb(0, 1, 0)));
        colours.Reset();
        Assert.Equal(0, colours.NumberOf(new Rgb(0, 1, 0)));
    }

    [Fact]
    public void Write_NoColour_IsATableAllTheSame() => Assert.Equal("[/Indexed/DeviceRGB 0<000000>]", Written(new PdfColours()));

    [Theory]
    [InlineData("", "[]")]
    [InlineData("500", "[ 0[ 500]]")]
    [InlineData("500 500 500 600", "[ 0[ 500 500 500 600]]")]
    [InlineData("7 7 7 7", "[ 0 3 7]")]
    [InlineData("1 2 7 7 7 7 7 3", "[ 0[ 1 2] 2 6 7 7[ 3]]")]
    [InlineData("1 7 7 7 7 9 9 9 9", "[ 0[ 1] 1 4 7 5 8 9]")]
    public void WidthArray_GlyphsOfOneWidth_AreARange(string widths, string expected) => Assert.Equal(
        expected, Encoding.ASCII.GetString(WidthArray.Of([.. widths.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)])));

    [Fact]
    public void WriteContent_ShortPage_IsLeftAsItIs()
    {
        using var file = new PdfFile();
        var (shortId, longId) = (file.Reserve(), file.Reserve());
        file.WriteContent(shortId, Encoding.ASCII.GetBytes("BT ET"));
        file.WriteContent(longId, Encoding.ASCII.GetBytes(new string(' ', 5000)));
        var written = Encoding.Latin1.GetString(file.Finish(shortId, longId));

        Assert.Contains("1 0 obj\n<</Length 5>>\nstream\nBT ET\nendstream", written, StringComparison.Ordinal);
        Assert.Contains("2 0 obj\n<</Filter/FlateDecode/Length ", written, StringComparison.Ordinal);
        Assert.DoesNotContain(new string(' ', 100), written, StringComparison.Ordinal);
    }

    private static string Written(PdfColours colours)
    {
        using var buffer = new PdfBuffer(64);
        colours.Write(buffer);
        return Encoding.ASCII.GetString(buffer.Written);
    }
}
