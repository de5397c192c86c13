using System.Text;
using Survey.Reports.Blocks;
using Survey.Reports.Painting.Pdf;
using Xunit;

namespace Survey.Tests.Reports.Painting.Pdf;

/// <summary>Writing from right to left, as another program reads it back from the file; with fonts of the machine.</summary>
public sealed class RightToLeftTests
{
    [Theory]
    [InlineData("مرحبا بالعالم")]
    [InlineData("لا أحد يعرف من يقرر، ولا متى")]
    [InlineData("الإدارة لأول مرة والآن")]
    [InlineData("שלום עולם")]
    [InlineData("The word שלום stands here.")]
    [InlineData("Numbers: שלום 12 שלום, and on.")]
    [InlineData("He said مرحبا بالعالم, then left.")]
    public void Pdftotext_Text_ComesBackInReadingOrder(string text)
    {
        var bytes = Paint(text);

        Assert.Contains(Plain(text), Plain(PdfTool.Run("pdftotext", bytes, "-raw", "{file}", "-")), StringComparison.Ordinal);
        Assert.Contains(Plain(text), Plain(new PdfStructure(bytes).Elements[0].Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("مَرْحَبًا")]
    public void Paint_MarksOverLetters_AreToldInReadingOrder(string text) =>
        Assert.Contains(new PdfStructure(Paint(text)).Elements, element => element.Role == "P" && element.Text == text);

    private static byte[] Paint(string text) => new PdfPainter().Paint(SampleReports.Of(SampleReports.Section("a", new Paragraph(RichText.Of(text)))));

    // Programs put marks around words that turn the direction, and may part lines there; joined letters are read as the letters they join.
    private static string Plain(string text) => string.Concat(
        text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\u202A' or '\u202B' or '\u202C')));
}
