using Survey.Reports.Blocks;
using Survey.Reports.Painting.Pdf;
using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Painting.Pdf;

/// <summary>What programs that others wrote say of the files.</summary>
public sealed class PdfToolTests
{
    public static TheoryData<string> Documents => ["sample", "letter", "sparse", "hostile", "lowest", "highest"];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Qpdf_Reports_HaveNoFault(string name)
    {
        var output = PdfTool.Run("qpdf", await PaintAsync(name), "--check");

        Assert.Contains("No syntax or stream encoding errors found", output, StringComparison.Ordinal);
        Assert.DoesNotContain("WARNING", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sample", "595.28 x 841.89 pts (A4)")]
    [InlineData("letter", "612 x 792 pts (letter)")]
    public async Task Pdfinfo_Reports_AreTaggedTitledAndOfTheirSize(string name, string size)
    {
        var output = PdfTool.Run("pdfinfo", await PaintAsync(name));

        Assert.Contains("Tagged:          yes", output, StringComparison.Ordinal);
        Assert.Contains($"Page size:       {size}", output, StringComparison.Ordinal);
        Assert.Matches(@"Title: +\S.*Aster", output);
        Assert.Contains("PDF version:     1.7", output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Pdffonts_Reports_EmbedSubsetsWithTheirText(string name)
    {
        var fonts = PdfTool.Run("pdffonts", await PaintAsync(name)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        Assert.InRange(fonts.Count, 2, 16);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+\S+ +CID TrueType +(Custom|Identity-H) +yes yes yes ", font));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Pdftotext_Reports_GiveEverySentenceInReadingOrder(string name)
    {
        var document = await SampleReports.NamedAsync(name);
        var pages = PdfTool.Run("pdftotext", new PdfPainter().Paint(document), "-raw", "{file}", "-").Split('\f');
        var text = Join(pages[0]) + string.Concat(pages.Skip(1).Select(page => WithoutStrips(Join(page), document.Info)));
        var at = 0;

        foreach (var piece in PrintedText.Of(document).Select(Join))
        {
            var found = text.IndexOf(piece, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"\"{piece}\" does not follow after \"{text[Math.Max(0, at - 200)..at]}\"");
            at = found + piece.Length;
        }
    }

    [Theory]
    [InlineData("Ligatures -> are arrows; AVATAR kerns; Łódź, Ελλάδα, Київ; “quotes” … €")]
    [InlineData("So 🎉 is marked.")]
    public void Pdftotext_Text_ComesBack(string text)
    {
        var bytes = new PdfPainter(new TextShaper(FallbackFaces.None)).Paint(SampleReports.Of(SampleReports.Section("a", new Paragraph(RichText.Of(text)))));

        Assert.Contains(Join(text), Join(PdfTool.Run("pdftotext", bytes, "{file}", "-")), StringComparison.Ordinal);
    }

    private static async Task<byte[]> PaintAsync(string name) => new PdfPainter().Paint(await SampleReports.NamedAsync(name));

    // Every page but the cover begins with its running header and footer; sentences that go on from the page before follow.
    private static string WithoutStrips(string page, DocumentInfo info)
    {
        var footer = Join(info.Footer);
        var at = page.IndexOf(footer, StringComparison.Ordinal);
        return at is >= 0 and < 300 ? page[(at + footer.Length)..] : page;
    }

    private static string Join(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not '\u202A' and not '\u202B' and not '\u202C'));
}
