using Survey.Reports;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Painting.Layout;
using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Painting.Layout;

public sealed class DocumentLayoutTests
{
    private static readonly string Unbroken = new('w', 500);
    private static readonly string Comment = string.Concat(Enumerable.Repeat("Nobody here knows who decides. ", 64))[..1984];

    public static TheoryData<string, int, string?, int?, PaperSize, string[]> Reports => new()
    {
        { "one-company.csv", 0, null, 41, PaperSize.A4, [] },
        { "one-company.csv", 0, null, null, PaperSize.Letter, [] },
        { "one-company.csv", 0, SampleReports.LongName, 41, PaperSize.A4, [Comment, Comment, Comment, Comment, Comment] },
        { "one-company.csv", 0, Unbroken, 200, PaperSize.A4, [Unbroken, "a", "b", "c", "d"] },
        { "one-company.csv", 0, "שלום עולם 🎉", 41, PaperSize.A4, ["مرحبا بالعالم", "emoji 👩‍👩‍👧 and 日本語", "c", "d", "e"] },
        { "forty-companies.csv", 0, null, null, PaperSize.A4, [] },
        { "forty-companies.csv", 7, null, null, PaperSize.A4, [] },
        { "forty-companies.csv", 23, null, null, PaperSize.Letter, [] },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Draw_Reports_KeepTextOnThePageAndApart(string file, int index, string? company, int? invited, PaperSize paper, string[] comments) =>
        AssertOnThePageAndApart(Record(await SampleReports.ComposeAsync(file, index, company, invited, paper, comments)));

    [Theory]
    [InlineData("lowest")]
    [InlineData("highest")]
    [InlineData("hostile")]
    public async Task Draw_ReportsAtTheEnds_KeepTextOnThePageAndApart(string name) =>
        AssertOnThePageAndApart(Record(await SampleReports.NamedAsync(name)));

    [Fact]
    public void Draw_EveryBlock_TagsAllTextAndLeavesRulesAsDecoration()
    {
        var canvas = Record(SampleReports.OfEveryBlock());

        string[] leaves = ["H1", "H2", "H3", "P", "Lbl", "LBody", "TH", "TD", "Figure", "Link", "(Header)", "(Footer)", "(Repeated)"];
        Assert.All(canvas.Pages.SelectMany(page => page.Texts), text => Assert.Contains(text.Owner, leaves));
        Assert.All(canvas.Pages.SelectMany(page => page.Shapes), shape => Assert.Contains(shape.Owner, (string[])["(Layout)", "Figure"]));
    }

    [Fact]
    public void Draw_References_ShowThePageTheyLeadTo()
    {
        var canvas = Record(SampleReports.OfEveryBlock());

        var page = canvas.Destinations["second"];
        Assert.Contains(canvas.Pages[1].Texts, text => text.Text.TrimEnd() == $"Page {page}" && text.Owner == "Link");
        Assert.Contains(canvas.Pages[1].Links, link => link is { Destination: "second", Role: Survey.Reports.Painting.TagRole.Link });
        Assert.Equal(["The first", "The second", "The third"], canvas.Bookmarks);
    }

    [Fact]
    public void Draw_EveryPageButTheCover_SaysPageXOfY()
    {
        var canvas = Record(SampleReports.OfEveryBlock());

        Assert.DoesNotContain(canvas.Pages[0].Texts, text => text.Owner == "(Footer)");
        for (var i = 1; i < canvas.Pages.Count; i++)
            Assert.Contains(canvas.Pages[i].Texts, text => text.Owner == "(Footer)" && text.Text == $"{i + 1} / {canvas.Pages.Count}");
    }

    [Fact]
    public void Draw_FooterWithAnAuthor_NamesThemAsFarAsThereIsRoom()
    {
        var document = SampleReports.OfEveryBlock();
        Assert.Contains(FooterOf(document), text => text == "Northgate Advisory");
        Assert.Contains(FooterOf(document with { Info = document.Info with { Author = Unbroken } }), text => text.EndsWith('…'));
        Assert.Equal(2, FooterOf(document with { Info = document.Info with { Footer = new string('x', 130) } }).Count());
        Assert.Equal(2, FooterOf(document with { Info = document.Info with { Author = null } }).Count());

        static IEnumerable<string> FooterOf(ReportDocument document) => Record(document).Pages[1].Texts.Where(text => text.Owner == "(Footer)").Select(text => text.Text);
    }

    [Fact]
    public void Draw_RuleAtTheTopOfAPage_IsLeftOut()
    {
        for (var filler = 1; filler < 60; filler++)
        {
            var blocks = Enumerable.Range(0, filler).Select(i => (Block)new Paragraph(RichText.Of($"Line {i}")));
            var canvas = Record(SampleReports.Of(SampleReports.Section("a", [.. blocks, new Rule(), new Heading("The heading"), SampleReports.Card(1)])));

            var page = canvas.Pages.Single(page => page.Texts.Any(text => text.Text == "The heading"));
            var isFirst = page.Texts.Where(text => text.Owner[0] != '(').MinBy(text => text.Box.Y)!.Text == "The heading";
            Assert.Equal(isFirst ? 1 : 2, page.Shapes.Count(shape => shape.Owner == "(Layout)"));
        }
    }

    [Fact]
    public void Draw_TableOverPages_RepeatsItsHeadsAsDecoration()
    {
        var canvas = Record(SampleReports.Of(SampleReports.Section("a", SampleReports.Table(120))));

        var table = canvas.Pages.Skip(1).ToList();
        Assert.True(table.Count >= 3);
        Assert.Contains(table[0].Texts, text => text is { Text: "Thing", Owner: "TH" });
        Assert.All(table.Skip(1), page => Assert.Contains(page.Texts, text => text is { Text: "Thing", Owner: "(Repeated)" }));
        Assert.Single(canvas.Tags, tag => tag.Role == Survey.Reports.Painting.TagRole.Table);
        Assert.All(table, page => Assert.False(LastContent(page).Text.StartsWith("Group", StringComparison.Ordinal)));
    }

    [Fact]
    public void Draw_HeadingAtTheFoot_GoesWithWhatFollows()
    {
        for (var filler = 1; filler < 60; filler++)
        {
            var blocks = Enumerable.Range(0, filler).Select(i => (Block)new Paragraph(RichText.Of($"Line {i}")));
            var canvas = Record(SampleReports.Of(SampleReports.Section("a", [.. blocks, new Rule(), new Heading("The heading"), SampleReports.Card(1)])));

            Assert.All(canvas.Pages, page => Assert.NotEqual("The heading", LastContent(page).Text));
        }
    }

    [Fact]
    public void Draw_LongParagraph_LeavesNoLineAlone()
    {
        for (var filler = 30; filler < 50; filler++)
        {
            var blocks = Enumerable.Range(0, filler).Select(i => (Block)new Paragraph(RichText.Of($"Line {i}")));
            var canvas = Record(SampleReports.Of(SampleReports.Section("a", [.. blocks, new Quotation(Comment)])));

            Assert.All(canvas.Pages, page => Assert.NotEqual(1, page.Texts.Count(IsOfComment)));
        }
    }

    [Fact]
    public void Draw_GroupAndColumns_StayOnOnePage()
    {
        for (var filler = 20; filler < 50; filler += 3)
        {
            var blocks = Enumerable.Range(0, filler).Select(i => (Block)new Paragraph(RichText.Of($"Line {i}")));
            var columns = new Columns(
                new Column(6, new Paragraph(RichText.Of(Comment[..600])), new Paragraph(RichText.Of("left end"))), new Column(6, new Paragraph(RichText.Of("right"))));
            var canvas = Record(SampleReports.Of(SampleReports.Section("a", [.. blocks, new Group(new Paragraph(RichText.Of("group start")), columns)])));

            var page = Assert.Single(canvas.Pages, page => page.Texts.Any(text => text.Text == "group start"));
            Assert.Contains(page.Texts, text => text.Text == "left end");
            Assert.Contains(page.Texts, text => text.Text == "right");
        }
    }

    [Fact]
    public void Draw_ColumnsLongerThanAPage_GoOnColumnByColumn()
    {
        var columns = new Columns(new Column(4, new Quotation(Comment + Comment), new Paragraph(RichText.Of("left end"))), new Column(8, new Paragraph(RichText.Of("right"))));
        var canvas = Record(SampleReports.Of(SampleReports.Section("a", columns)));

        Assert.True(canvas.Pages.Count > 2);
        Assert.Contains(canvas.Pages[1].Texts, text => text.Text == "right");
        Assert.Equal("left end", LastContent(canvas.Pages[^1]).Text);
        var said = string.Concat(canvas.Pages.SelectMany(page => page.Texts).Where(IsOfComment).Select(text => text.Text + " "));
        Assert.Equal((Comment + Comment).Replace(" ", "", StringComparison.Ordinal), said.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Draw_SamePageSection_StartsUnderTheOneBeforeWhereItFits()
    {
        var second = SampleReports.Section("b", new Paragraph(RichText.Of("b text"))) with { Start = SectionStart.SamePage };
        var canvas = Record(SampleReports.Of(SampleReports.Section("a", new Paragraph(RichText.Of("a text"))), second));
        Assert.Equal(2, canvas.Pages.Count);
        Assert.Equal(2, canvas.Destinations["b"]);

        canvas = Record(SampleReports.Of(SampleReports.Section("a", new Quotation(Comment + Comment + Comment)), second));
        Assert.Equal(3, canvas.Destinations["b"]);
    }

    [Fact]
    public void Draw_BlockTallerThanAPage_Throws()
    {
        var card = SampleReports.Card(1) with { Title = Unbroken + Unbroken };

        var thrown = Assert.Throws<LayoutException>(() => Record(SampleReports.Of(SampleReports.Section("a", card))));
        Assert.Equal("a", thrown.Section);
    }

    [Fact]
    public void Draw_ReferenceToNothing_Throws() =>
        Assert.Throws<InvalidOperationException>(() => Record(SampleReports.Of(SampleReports.Section("a", new Paragraph(SampleReports.Linked("nowhere"))))));

    private static void AssertOnThePageAndApart(RecordingCanvas canvas)
    {
        for (var i = 0; i < canvas.Pages.Count; i++)
        {
            var page = canvas.Pages[i];
            Assert.All(page.Texts, text => AssertInside(text, page));
            Assert.All(page.Shapes, shape => Assert.True(shape.Box.X >= 0 && shape.Box.Right <= page.Width && shape.Box.Y >= 0 && shape.Box.Bottom <= page.Height, $"page {i + 1}: {shape}"));
            Assert.Empty(Overlapping(page).Select(pair => $"page {i + 1}: \"{pair.First.Text}\" and \"{pair.Second.Text}\" overlap"));
        }
    }

    private static RecordingCanvas Record(ReportDocument document)
    {
        var canvas = new RecordingCanvas();
        new DocumentLayout(TextShaper.Shared).Draw(document, canvas);
        return canvas;
    }

    private static bool IsOfComment(RecordedText text) => Comment.Contains(text.Text.Trim(), StringComparison.Ordinal);

    private static RecordedText LastContent(RecordedPage page) => page.Texts.Where(text => text.Owner[0] != '(').MaxBy(text => text.Box.Bottom)!;

    private static void AssertInside(RecordedText text, RecordedPage page)
    {
        var (left, right) = ((page.Width - FigureSpace.Paper) / 2, (page.Width + FigureSpace.Paper) / 2);
        var box = text.Box;
        Assert.True(box.X >= left - 0.5 && box.Right <= right + 0.5 && box.Y > 0 && box.Bottom < page.Height, $"\"{text.Text}\" stands at {box}");
    }

    private static IEnumerable<(RecordedText First, RecordedText Second)> Overlapping(RecordedPage page) =>
        from first in page.Texts
        from second in page.Texts
        where !ReferenceEquals(first, second)
            && first.Box.X < second.Box.Right - 0.5 && second.Box.X < first.Box.Right - 0.5
            && first.Box.Y < second.Box.Bottom - 0.5 && second.Box.Y < first.Box.Bottom - 0.5
        select (first, second);
}
