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

    private static string Written(PdfColours colours)
    {
        using var buffer = new PdfBuffer(64);
        colours.Write(buffer);
        return Encoding.ASCII.GetString(buffer.Written);
    }
}
