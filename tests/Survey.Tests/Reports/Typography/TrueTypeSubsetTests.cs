using System.Buffers.Binary;
using System.IO.Compression;
using HarfBuzzSharp;
using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Typography;

public sealed class TrueTypeSubsetTests
{
    [Fact]
    public void Make_SomeGlyphs_KeepsThemAndTheirPartsAndNoOthers()
    {
        var source = Core();
        var composite = Enumerable.Range(1, 300).Select(glyph => (ushort)glyph).First(glyph => glyph > 10 && Outline(source, glyph) is { Length: > 12 } outline && outline[0] >= 0x80);
        var part = BinaryPrimitives.ReadUInt16BigEndian(Outline(source, composite).AsSpan(12));

        Assert.True(TrueTypeFile.TryRead(TrueTypeSubset.Make(source, [composite]), out var made));
        Assert.Equal(Outline(source, composite), Outline(made, composite)[..Outline(source, composite).Length]);
        Assert.Equal(Outline(source, part), Outline(made, part)[..Outline(source, part).Length]);
        Assert.Empty(Outline(made, (ushort)Enumerable.Range(1, composite - 1).First(glyph => glyph != part)));
    }

    [Fact]
    public void Make_Metrics_StayTheSame()
    {
        var source = Core();
        Assert.True(TrueTypeFile.TryRead(TrueTypeSubset.Make(source, [20]), out var made));

        Assert.Equal(source.Table("hmtx").Slice(80, 4), made.Table("hmtx").Slice(80, 4));
        Assert.Equal(21, BinaryPrimitives.ReadUInt16BigEndian(made.Table("maxp")[4..]));
        Assert.Equal(21, BinaryPrimitives.ReadUInt16BigEndian(made.Table("hhea")[34..]));
    }

    [Fact]
    public void Make_CompositeGlyphs_FollowTheFontsOwnWithTheirPartsMoved()
    {
        var source = Core();
        var (em, first) = (source.UnitsPerEm, source.GlyphCount);
        var bytes = TrueTypeSubset.Make(source, [], new CompositeGlyph(110), new CompositeGlyph(500, new GlyphPart(20, -100, 0), new GlyphPart(20, 250, 500)));
        using var blob = Blob.FromStream(new MemoryStream(bytes));
        using var face = new Face(blob, 0);
        using var font = new Font(face);
        font.SetFunctionsOpenType();

        Assert.True(TrueTypeFile.TryRead(bytes, out var made));
        Assert.Equal(first + 2, made.GlyphCount);
        Assert.Equal(Outline(source, 20), Outline(made, 20)[..Outline(source, 20).Length]);
        Assert.Empty(Outline(made, (ushort)first));
        Assert.Equal([110 * em / 1000.0, 500 * em / 1000.0], font.GetHorizontalGlyphAdvances([(uint)first, (uint)first + 1]).Select(advance => (double)advance), (a, b) => Math.Abs(a - b) <= 0.5);
        Assert.True(font.TryGetGlyphExtents(20, out var part));
        Assert.True(font.TryGetGlyphExtents((uint)first + 1, out var whole));
        Assert.Equal(part.XBearing - (em / 10.0), whole.XBearing, 1.0);
        Assert.Equal(part.Width + (em * 0.35), whole.Width, 1.0);
        Assert.Equal(part.YBearing + (em / 2.0), whole.YBearing, 1.0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(40)]
    public void TryRead_Damaged_IsRefused(int length) => Assert.False(TrueTypeFile.TryRead(new byte[] { 0, 1, 0, 0, 0, 9 }.Concat(new byte[length]).Take(length).ToArray(), out _));

    private static TrueTypeFile Core()
    {
        using var unpacked = new MemoryStream();
        using (var source = new ZLibStream(new MemoryStream(PreparedFace.Regular.Pieces[0].ReadOutlines()), CompressionMode.Decompress))
            source.CopyTo(unpacked);
        Assert.True(TrueTypeFile.TryRead(unpacked.ToArray(), out var font));
        return font;
    }

    private static byte[] Outline(TrueTypeFile font, ushort glyph)
    {
        int At(int index) => font.HasLongOffsets
            ? BinaryPrimitives.ReadInt32BigEndian(font.Table("loca")[(4 * index)..])
            : 2 * BinaryPrimitives.ReadUInt16BigEndian(font.Table("loca")[(2 * index)..]);
        return font.Table("glyf")[At(glyph)..At(glyph + 1)].ToArray();
    }
}
