using Survey.Reports.Blocks;
using Survey.Reports.Painting.Pdf;
using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Painting.Pdf;

/// <summary>What programs that others wrote say of the files.</summary>
public sealed class PdfToolTests
{
    private static readonly string[] Hostile = [new string('x', 500), "b\n\nc", "مرحبا بالعالم", "👩‍👩‍👧 🎉", "Tabs\tand\u0001 controls"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Qpdf_Reports_HaveNoFault(bool hostile)
    {
        var output = PdfTool.Run("qpdf", await PaintAsync(hostile), "--check");

        Assert.Contains("No syntax or stream encoding errors found", output, StringComparison.Ordinal);
        Assert.DoesNotContain("WARNING", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdfinfo_Report_IsTaggedTitledAndA4()
    {
        var output = PdfTool.Run("pdfinfo", await PaintAsync(false));

        Assert.Contains("Tagged:          yes", output, StringComparison.Ordinal);
        Assert.Contains("A4)", output, StringComparison.Ordinal);
        Assert.Matches(@"Title: +\S.*Aster", output);
        Assert.Contains("PDF version:     1.7", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pdffonts_Reports_EmbedSubsetsWithTheirText(bool hostile)
    {
        var fonts = PdfTool.Run("pdffonts", await PaintAsync(hostile)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        Assert.InRange(fonts.Count, 2, 16);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes ", font));
    }

    [Fact]
    public async Task Pdftotext_Report_HasEverySentence()
    {
        var document = await SampleReports.ComposeAsync(company: "Aster Tools", invited: 41);
        var text = Join(PdfTool.Run("pdftotext", new PdfPainter().Paint(document), "-raw", "{file}", "-"));

        foreach (var section in document.Sections)
        {
            Assert.Contains(Join(section.Title), text, StringComparison.Ordinal);
            if (!section.Lead.Runs.Any(run => run.Section is not null))
                Assert.Contains(Join(section.Lead.ToString()), text, StringComparison.Ordinal);
        }

        foreach (var paragraph in document.Sections.SelectMany(section => section.Blocks).OfType<Paragraph>().Where(block => block.Text.Runs.All(run => run.Section is null)))
            Assert.Contains(Join(paragraph.Text.ToString()), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ligatures -> are arrows; AVATAR kerns; Łódź, Ελλάδα, Київ; “quotes” … €")]
    [InlineData("So 🎉 is marked.")]
    public void Pdftotext_Text_ComesBack(string text)
    {
        var bytes = new PdfPainter(new TextShaper(FallbackFaces.None)).Paint(SampleReports.Of(SampleReports.Section("a", new Paragraph(RichText.Of(text)))));

        Assert.Contains(Join(text), Join(PdfTool.Run("pdftotext", bytes, "{file}", "-")), StringComparison.Ordinal);
    }

    private static async Task<byte[]> PaintAsync(bool hostile) => new PdfPainter().Paint(hostile
        ? await SampleReports.ComposeAsync(company: SampleReports.LongName + " 🎉 שלום", invited: 200, comments: Hostile)
        : await SampleReports.ComposeAsync(company: "Aster Tools", invited: 41));

    private static string Join(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\f'));
}
