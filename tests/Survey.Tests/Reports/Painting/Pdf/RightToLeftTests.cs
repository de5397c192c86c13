using System.Globalization;
using System.Text;
using Survey.Reports.Blocks;
using Survey.Reports.Painting.Layout;
using Survey.Reports.Painting.Pdf;
using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Painting.Pdf;

/// <summary>Writing from right to left, as another program reads it back from the file; with fonts of the machine.</summary>
public sealed class RightToLeftTests
{
    private const string RightToLeftMark = "\u200F";

    [Theory]
    [InlineData("مرحبا بالعالم")]
    [InlineData("لا أحد يعرف من يقرر، ولا متى")]
    [InlineData("الإدارة لأول مرة والآن")]
    [InlineData("שלום עולם")]
    [InlineData("The word שלום stands here.")]
    [InlineData("Numbers: שלום 12 שלום, and on.")]
    [InlineData("He said مرحبا بالعالم, then left.")]
    // Vowel marks and points: on a last letter, two on one letter, on a joined pair, and on narrow letters.
    [InlineData("مَرْحَبًا بِالْعَالَمِ")]
    [InlineData("لَا أَحَدَ يَعْرِفُ مَنْ يُقَرِّرُ، وَلَا مَتَى")]
    [InlineData("بِسْمِ اللَّهِ")]
    [InlineData("שָׁלוֹם עוֹלָם")]
    [InlineData("בְּרֵאשִׁית")]
    // Both directions, with digits and brackets.
    [InlineData("He said مَرْحَبًا (12) بِالْعَالَمِ (Sales), then left.")]
    [InlineData("The CEO קבע (ב־2026) 15% מהיעד [שלוש], then left.")]
    [InlineData("السعر 1,250 ريال (تقريبًا) في 2026/12.")]
    [InlineData("مَنْ (أَوْ مَا) يُقَرِّرُ؟ (لا أحد)")]
    [InlineData("של 12 (עד) של 50%, and «مرحبا»")]
    [InlineData("He said שלום, then (שלום); and left.")]
    [InlineData("מִי (אוֹ מָה) מַחְלִיט? ... !")]
    public void Pdftotext_Text_ComesBackInReadingOrder(string text)
    {
        var bytes = Paint(text);

        Assert.Contains(Plain(text), Plain(PdfTool.Run("pdftotext", bytes, "-raw", "{file}", "-")), StringComparison.Ordinal);
        Assert.Contains(Plain(text), Plain(new PdfStructure(bytes).Elements[0].Text), StringComparison.Ordinal);
    }

    // By default the program puts words in order by where they stand, in its own way; words of one direction keep theirs.
    [Theory]
    [InlineData("مَرْحَبًا بِالْعَالَمِ")]
    [InlineData("שָׁלוֹם עוֹלָם")]
    public void Pdftotext_TextByPlaces_ComesBackInReadingOrder(string text) =>
        Assert.Contains(Plain(text), Plain(PdfTool.Run("pdftotext", Paint(text), "{file}", "-")), StringComparison.Ordinal);

    [Theory]
    [InlineData("مَرْحَبًا")]
    [InlineData("بِسْمِ اللَّهِ")]
    [InlineData("שָׁלוֹם")]
    [InlineData("الإدارة لأول مرة والآن")]
    public void Paint_MarksAndLigatures_AreToldInReadingOrder(string text) =>
        Assert.Contains(new PdfStructure(Paint(text)).Elements, element => element.Role == "P" && element.Text.Replace(RightToLeftMark, "", StringComparison.Ordinal) == text);

    [Fact]
    public void Paint_MarksOverLetters_AreWrittenGlyphByGlyph()
    {
        var content = PdfTool.Run("qpdf", Paint("مَرْحَبًا بِالْعَالَمِ"), "--qdf", "--object-streams=disable", "{file}", "-");

        Assert.Contains("/ReversedChars BMC", content, StringComparison.Ordinal);
        Assert.DoesNotContain("/ActualText", content, StringComparison.Ordinal);
    }

    [Fact]
    public void Paint_LineBrokenWithinRightToLeft_HasItsSpaceAtItsEnd()
    {
        var canvas = new RecordingCanvas();
        RequireFonts("של");
        var text = "Long: " + string.Concat(Enumerable.Repeat("שלום ", 60));
        new DocumentLayout(TextShaper.Shared).Draw(SampleReports.Of(SampleReports.Section("a", new Paragraph(RichText.Of(text)))), canvas);
        var written = canvas.Pages[^1].Texts;
        var first = written.Single(piece => piece.Text == "Long: ");

        // The box of a text ends before its space.
        var space = TextShaper.Shared.Measure(" ", TextStyle.Body);
        Assert.Equal(first.Box.Right + space, written.Where(piece => piece.Box.Y == first.Box.Y && piece.Text.StartsWith('ש')).Min(piece => piece.Box.X), 0.01);
    }

    private static byte[] Paint(string text)
    {
        RequireFonts(text);
        return new PdfPainter().Paint(SampleReports.Of(SampleReports.Section("a", new Paragraph(RichText.Of(text)))));
    }

    private static void RequireFonts(string text)
    {
        var clusters = StringInfo.GetTextElementEnumerator(text);
        while (clusters.MoveNext())
            if (BidiClasses.Of(Rune.GetRuneAt(clusters.GetTextElement(), 0)) is BidiClass.R or BidiClass.AL)
                Assert.SkipUnless(FallbackFaces.OfMachine.Find(clusters.GetTextElement()) is not null, $"No font of this machine has {clusters.GetTextElement()}.");
    }

    // Programs put marks around words that turn the direction, and may part lines there; marks of the direction are not read. Letters with points
    // may have one character or two.
    private static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC)
        .Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\u200E' or '\u200F' or '\u202A' or '\u202B' or '\u202C')));
}
