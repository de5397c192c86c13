using System.Buffers;
using System.Globalization;
using Survey.Reports.Blocks;
using Survey.Reports.Painting.Pdf;
using Survey.Reports.Typography;
using UglyToad.PdfPig;
using Xunit;

namespace Survey.Tests.Reports.Painting.Pdf;

public sealed class PdfPainterTests
{
    [Fact]
    public async Task Paint_SameReport_GivesSameBytes()
    {
        var painter = new PdfPainter();
        var document = await SampleReports.ComposeAsync(invited: 41);
        var first = painter.Paint(document);

        painter.Paint(SampleReports.OfEveryBlock());
        Assert.Equal(first, painter.Paint(await SampleReports.ComposeAsync(invited: 41)));
        Assert.Equal(first, new PdfPainter(new TextShaper(FallbackFaces.None)).Paint(document));
        var written = new ArrayBufferWriter<byte>();
        painter.Paint(document, written);
        Assert.Equal(first, written.WrittenSpan);
    }

    [Fact]
    public async Task Paint_InParallel_GivesSameBytes()
    {
        var painter = new PdfPainter();
        ReportDocument[] documents = [await SampleReports.ComposeAsync(invited: 41), SampleReports.OfEveryBlock(), await SampleReports.ComposeAsync("forty-companies.csv", 3)];
        var expected = documents.Select(painter.Paint).ToArray();

        Parallel.For(0, 60, i => Assert.Equal(expected[i % 3], painter.Paint(documents[i % 3])));
    }

    [Theory]
    [InlineData("tr-TR", "Asia/Kathmandu")]
    [InlineData("ar-SA", "America/St_Johns")]
    [InlineData("de-DE", "Pacific/Kiritimati")]
    public async Task Paint_AnyCultureAndZone_GivesSameBytes(string culture, string zone)
    {
        var expected = new PdfPainter().Paint(await SampleReports.ComposeAsync(invited: 41));
        var (before, zoneBefore) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(expected, new PdfPainter(new TextShaper(FallbackFaces.None)).Paint(await SampleReports.ComposeAsync(invited: 41)));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
            Environment.SetEnvironmentVariable("TZ", zoneBefore);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void Paint_OtherContent_GivesOtherId()
    {
        var document = SampleReports.OfEveryBlock();
        var other = document with { Info = document.Info with { Date = document.Info.Date.AddSeconds(1) } };

        Assert.NotEqual(IdOf(document), IdOf(other));
        Assert.Equal(IdOf(document), IdOf(document));
    }

    [Fact]
    public async Task Paint_SampleReport_TakesLittleRoomAndMemory()
    {
        var painter = new PdfPainter();
        var document = await SampleReports.ComposeAsync(invited: 41);
        var target = new ArrayBufferWriter<byte>(1 << 20);
        painter.Paint(document, target);
        target.ResetWrittenCount();
        var before = GC.GetAllocatedBytesForCurrentThread();
        painter.Paint(document, target);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32 * 1024);
        Assert.InRange(target.WrittenCount, 1, 160 * 1024);
    }

    [Fact]
    public void Paint_AfterAFault_WorksAgain()
    {
        var painter = new PdfPainter();
        var good = SampleReports.OfEveryBlock();
        var expected = painter.Paint(good);

        Assert.ThrowsAny<Exception>(() => painter.Paint(SampleReports.Of(SampleReports.Section("a", new Paragraph(SampleReports.Linked("nowhere"))))));
        Assert.Equal(expected, painter.Paint(good));
    }

    [Theory]
    [InlineData("Kerning AVATAR, Tokyo; quotes “so” – and ‘so’ … €")]
    [InlineData("Arrows -> and => and 10x20, (A-B) {C}")]
    [InlineData("Łódź, Çeşme, Ångström, Đặng, Ελλάδα, Київ, e\u0301 a\u0308")]
    [InlineData("no\u00A0break, soft\u00ADhyphen")]
    public void Paint_Text_IsReadBack(string text)
    {
        var bytes = new PdfPainter(new TextShaper(FallbackFaces.None)).Paint(SampleReports.Of(SampleReports.Section("a", new Paragraph(RichText.Of(text)))));

        var read = new PdfStructure(bytes).Elements.Single(element => element.Role == "P" && element.Text.StartsWith(text[..3], StringComparison.Ordinal)).Text;
        Assert.Equal(text.Replace('\u00A0', ' '), read.Replace('\u00A0', ' '));
    }

    [Fact]
    public void Paint_CharacterThatNoFontHas_IsMarkedAndReadBack()
    {
        var bytes = new PdfPainter(new TextShaper(FallbackFaces.None)).Paint(SampleReports.Of(SampleReports.Section("a", new Paragraph(RichText.Of("So 🎉 and 日本 stay.")))));

        Assert.Contains(new PdfStructure(bytes).Elements, element => element.Text == "So 🎉 and 日本 stay.");
    }

    [Fact]
    public void Paint_Logo_IsAFigureWithItsAlternative()
    {
        var logo = new Picture(PictureFormat.Png, [.. PngFile.Make(2, 1, 8, 6, [0, 200, 100, 0, 128, 9, 9, 9, 0])], 2, 1, "Logo of Northgate");
        var document = SampleReports.OfEveryBlock();
        var bytes = new PdfPainter().Paint(document with { Cover = document.Cover with { Logo = logo } });

        using var pdf = PdfDocument.Open(bytes);
        Assert.Equal((2, 1), pdf.GetPage(1).GetImages().Select(image => (image.WidthInSamples, image.HeightInSamples)).Single());
        Assert.Contains(new PdfStructure(bytes).Elements, element => element.Role == "Figure" && element.Token.ToString().Contains("Logo of Northgate", StringComparison.Ordinal));
    }

    [Fact]
    public void Paint_Letter_HasItsSize()
    {
        var document = SampleReports.OfEveryBlock();
        using var pdf = PdfDocument.Open(new PdfPainter().Paint(document with { Info = document.Info with { Paper = Survey.Reports.PaperSize.Letter } }));

        Assert.All(pdf.GetPages(), page => Assert.Equal((612, 792), (page.Width, page.Height)));
    }

    private static string IdOf(ReportDocument document)
    {
        var text = System.Text.Encoding.Latin1.GetString(new PdfPainter().Paint(document));
        var start = text.IndexOf("/ID[<", StringComparison.Ordinal);
        return text.Substring(start, 40);
    }
}
