using System.IO.Compression;
using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Typography;

public sealed class PreparedFaceTests
{
    public static TheoryData<bool> Weights => [false, true];

    [Theory]
    [MemberData(nameof(Weights))]
    public void Pieces_Outlines_AreTrueTypeOfTheSaidLength(bool strong)
    {
        var face = strong ? PreparedFace.SemiBold : PreparedFace.Regular;
        foreach (var piece in face.Pieces)
        {
            using var unpacked = new MemoryStream();
            using (var source = new ZLibStream(new MemoryStream(piece.ReadOutlines()), CompressionMode.Decompress))
                source.CopyTo(unpacked);

            Assert.Equal(piece.Length, unpacked.Length);
            Assert.True(TrueTypeFile.TryRead(unpacked.ToArray(), out var font));
            var glyphs = piece.FindGlyphs();
            Assert.InRange(glyphs.Length, 1, System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(font.Table("maxp")[4..]));
        }
    }

    [Theory]
    [MemberData(nameof(Weights))]
    public void Core_EverydayText_NeedsNoOtherPiece(bool strong)
    {
        var face = strong ? PreparedFace.SemiBold : PreparedFace.Regular;
        var text = new TextShaper(FallbackFaces.None).Shape("Who does what? ÄÖÜäöüßéèçñåø “10–20” ‘x’ … € ≥ 5 % − × → □ (A-B)", strong);

        Assert.All(text.Glyphs, glyph => Assert.Equal(0, face.PieceOf(glyph.Id)));
    }

    [Theory]
    [MemberData(nameof(Weights))]
    public void TextOf_Glyphs_RoundTrips(bool strong)
    {
        var face = strong ? PreparedFace.SemiBold : PreparedFace.Regular;
        for (var c = ' '; c < 0x2200; c++)
            if (face.TryGetGlyph(c, out var glyph) && face.TextOf(glyph) is [var only] && only != c)
                Assert.True(face.TryGetGlyph(only, out var same) && same == glyph, $"U+{(int)c:X4} reads back as U+{(int)only:X4}");
    }

    [Theory]
    [MemberData(nameof(Weights))]
    public void TextOf_CharactersOfEverydayText_AreThemselves(bool strong)
    {
        // An apostrophe shares its glyph with a modifier letter: a reader must get the apostrophe, without being told each time.
        var face = strong ? PreparedFace.SemiBold : PreparedFace.Regular;

        Assert.All("Aa09 .,;:!?'\"’‘“”–—…€%()[]/&@+−×→≥≤äöüßÄÖÜéèàçñåøæ", c =>
        {
            Assert.True(face.TryGetGlyph(c, out var glyph));
            Assert.Equal(c.ToString(), face.TextOf(glyph));
        });
    }
}
