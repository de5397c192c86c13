using Survey.Reports.Blocks;
using Survey.Reports.Painting.Pdf;
using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Painting.Pdf;

/// <summary>Characters that Inter lacks, with a font that has some of them: Hebrew letters, two of them as a ligature, an emoji, two ideographs.</summary>
public sealed class FallbackFontTests
{
    private static readonly string FontPath = Path.Combine(AppContext.BaseDirectory, "Data", "Fonts", "TestFallback.ttf");

    [Theory]
    [InlineData("So 🎉 it is.")]
    [InlineData("日本 and 🎉🎉")]
    [InlineData("The word שלום stands here.")]
    [InlineData("A ligature: אל, and its letters: בא ל.")]
    [InlineData("With a number: שלום 12 שלום, and on.")]
    public void Paint_CharactersOfAnotherFont_AreReadBack(string text)
    {
        var structure = new PdfStructure(Paint(text));

        Assert.Contains(structure.Elements, element => element.Role == "P" && WithoutDirectionMarks(element.Text) == text);
    }

    [Fact]
    public void Paint_CharactersOfAnotherFont_AreEmbeddedAsASubset()
    {
        var fonts = PdfTool.Run("pdffonts", Paint("So 🎉 and שלום.")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        Assert.Contains(fonts, font => font.Contains("+TestFallback", StringComparison.Ordinal));
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+\S+ +CID TrueType +(Custom|Identity-H) +yes yes yes ", font));
        Assert.Contains("No syntax or stream encoding errors", PdfTool.Run("qpdf", Paint("So 🎉 and שלום."), "--check"), StringComparison.Ordinal);
    }

    [Fact]
    public void Shape_CharacterOfNoFont_IsMarkedBesideThoseThatHaveOne()
    {
        var shaped = Shaper().Shape("🎉 and 🚀", strong: false);

        Assert.Equal(["TestFallback", "InterRegular", "InterRegular"], shaped.Runs.Select(run => run.Face.Name));
        Assert.Equal([false, false, true], shaped.Runs.Select(run => run.SaysMore));
    }

    [Fact]
    public void Shape_LigatureOfAnotherFont_IsOneGlyph() => Assert.Single(Shaper().Shape("אל", strong: false).Glyphs);

    private static string WithoutDirectionMarks(string text) => string.Concat(text.Where(c => c is not ('\u200E' or '\u200F')));

    private static TextShaper Shaper() => new(new FallbackFaces(() => [FontPath]));

    private static byte[] Paint(string text) =>
        new PdfPainter(Shaper()).Paint(SampleReports.Of(SampleReports.Section("a", new Paragraph(RichText.Of(text)))));
}
