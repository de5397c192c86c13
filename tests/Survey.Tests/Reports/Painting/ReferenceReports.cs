using Survey.Reports;
using Survey.Reports.Blocks;

namespace Survey.Tests.Reports.Painting;

/// <summary>Three documents that change only when the painter does: every block, the same on Letter, and texts that nobody would wish for.</summary>
internal static class ReferenceReports
{
    public static ReportDocument Of(string name) => name switch
    {
        "letter" => OnLetter(SampleReports.OfEveryBlock()),
        "hostile" => SampleReports.Of(SampleReports.Section(
            "hostile",
            new Heading(SampleReports.LongName),
            new Paragraph(RichText.Of(new string('w', 300))),
            new Quotation("One line\n\nand -> another, 10x20 (A-B)…"),
            new Paragraph(RichText.Of("Łódź, Ελλάδα, Київ, Đặng: no mark. 🎉 日本: marks."), ParagraphStyle.Lead),
            SampleReports.Card(12) with { Title = "Zusammenarbeitsvereinbarungsgespräch", Lead = RichText.Of(SampleReports.LongName) },
            SampleReports.Table(3))),
        _ => SampleReports.OfEveryBlock(),
    };

    private static ReportDocument OnLetter(ReportDocument document) => document with { Info = document.Info with { Paper = PaperSize.Letter } };
}
