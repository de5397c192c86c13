using Survey.Reports;
using Survey.Reports.Blocks;
using Survey.Reports.Composition;
using Survey.Reports.Painting.Html;
using Survey.Tests.Reports.Composition;
using Xunit;

namespace Survey.Tests.Reports.Html;

public sealed class HtmlPainterTests
{
    private const string Hostile = "<script>alert('x')</script> & \"quoted\" ]]> 株式会社 🚀 شركة";

    public static TheoryData<string> Reports => ReferenceReports.Names;

    [Theory]
    [MemberData(nameof(Reports))]
    public void Paint_ReferenceReport_IsWellFormedAndObeysAStrictPolicy(string name)
    {
        var outline = HtmlOutline.Read(Paint(ReferenceReports.Compose(name)));
        Assert.DoesNotContain(outline.Elements, element => element.Name is "script" or "style" or "iframe" or "object");
        Assert.DoesNotContain(outline.Elements, element => element.AttributeNames.Any(attribute =>
            attribute == "style" || attribute.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(outline.Elements.Where(element => element.Name == "link"), link => Assert.Equal("/report.css", link["href"]));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Paint_ReferenceReport_SkipsNoHeadingLevel(string name)
    {
        var levels = HtmlOutline.Read(Paint(ReferenceReports.Compose(name))).Elements
            .Where(element => element.Name is ['h', >= '1' and <= '6']).Select(element => element.Name[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{pair.First} is followed by {pair.Second}"));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Paint_ReferenceReport_HasUniqueIdsThatAllLinksMeet(string name)
    {
        var elements = HtmlOutline.Read(Paint(ReferenceReports.Compose(name))).Elements;
        var ids = elements.Select(element => element["id"]).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
        var targets = elements.Select(element => element["href"]).OfType<string>().Where(href => href.StartsWith('#')).Select(href => href[1..])
            .Concat(elements.SelectMany(element => new[] { element["aria-labelledby"], element["aria-describedby"] }).OfType<string>());
        Assert.All(targets, target => Assert.Contains(target, ids));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Paint_EveryDrawing_HasANameAndADescription(string name)
    {
        var elements = HtmlOutline.Read(Paint(ReferenceReports.Compose(name))).Elements;
        var drawings = elements.Where(element => element.Name == "svg" && element["aria-hidden"] is null).ToList();
        Assert.NotEmpty(drawings);
        Assert.All(drawings, drawing =>
        {
            Assert.Equal("img", drawing["role"]);
            if (drawing["class"] == "cell")
            {
                Assert.NotEmpty(drawing["aria-label"]!);
                return;
            }

            Assert.Contains(elements, element => element.Parent == drawing && element.Name == "title" && element.Text.Length > 0);
            Assert.Contains(elements, element => element.Parent == drawing && element.Name == "desc" && element.Text.Length > 0);
        });
        Assert.Equal(drawings.Count(drawing => drawing["class"] == "wide"), drawings.Count(drawing => drawing["class"] == "phone"));
    }

    [Fact]
    public void Paint_HostileTexts_AreEncodedEverywhere()
    {
        var request = ReferenceReports.Request("bad");
        var result = request.Result with
        {
            Scorecard = request.Result.Scorecard with { Company = Hostile },
            Comments = [Hostile, new string('x', 2000), "line\nbreak"],
        };
        var page = Paint(ReportComposer.Compose(request with { Result = result, Consultant = Hostile, ConsultantContact = Hostile, Reader = Hostile, ReaderRole = Hostile }));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        var outline = HtmlOutline.Read(page);
        Assert.Contains(outline.Elements, element => element.Name == "strong" && element.Text == Hostile);
        Assert.Contains(outline.Elements, element => element.Parent?.Name == "blockquote" && element.Text == Hostile);
    }

    [Fact]
    public void Paint_HostileLinks_AreEncoded()
    {
        using var writer = new StringWriter();
        HtmlPainter.Paint(ReferenceReports.Compose("good"), new HtmlReportOptions("/a\"><b", "/c\"><d"), writer);
        Assert.Contains(HtmlOutline.Read(writer.ToString()).Elements, element => element["href"] == "/c\"><d");
    }

    [Fact]
    public void Paint_WhiteLabel_ShowsLogoAndAccentWithoutInlineStyle()
    {
        var logo = new Picture(PictureFormat.Png, [1, 2, 3], 300, 80, "Logo of \"Northgate\"");
        var request = ReferenceReports.Request("good") with { Logo = logo, Accent = AccentColour.Read("#1F4E79", "accent").Value };
        var elements = HtmlOutline.Read(Paint(ReportComposer.Compose(request))).Elements;
        var picture = Assert.Single(elements, element => element.Name == "img");
        Assert.Equal(("data:image/png;base64,AQID", "Logo of \"Northgate\""), (picture["src"], picture["alt"]));
        Assert.Contains(elements, element => element.Name == "rect" && element.Parent?["class"] == "accent" && element["fill"] == "#1F4E79");
    }

    [Fact]
    public void Paint_NoPdf_WritesNoLinkToOne()
    {
        using var writer = new StringWriter();
        HtmlPainter.Paint(ReferenceReports.Compose("good"), new HtmlReportOptions("/report.css"), writer);
        Assert.DoesNotContain(HtmlOutline.Read(writer.ToString()).Elements, element => element["class"] == "pdf");
    }

    [Fact]
    public void Paint_Tables_StateHeadersWithScope()
    {
        var elements = HtmlOutline.Read(Paint(ReferenceReports.Compose("bad"))).Elements;
        Assert.All(elements.Where(element => element.Name == "th"), head => Assert.Contains(head["scope"], (string[])["col", "row", "rowgroup"]));
        Assert.All(elements.Where(element => element.Name == "table"), table =>
            Assert.Contains(elements, element => element.Name == "caption" && element.Parent == table && element.Text.Length > 0));
    }

    [Fact]
    public void Stylesheet_Text_NamesEveryInkAndNothingElsewhere()
    {
        Assert.All(Enum.GetValues<Ink>(), ink => Assert.Contains($"--{ink.ToString().ToLowerInvariant()}:{Palette.Of(ink)}", ReportStylesheet.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("url(", ReportStylesheet.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", ReportStylesheet.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("blockquote")]
    [InlineData(".company")]
    [InlineData(".cover")]
    [InlineData("h2")]
    [InlineData(".facts")]
    [InlineData(".callout")]
    public void Stylesheet_TextFromOutside_BreaksAWordThatIsWiderThanThePage(string selector)
    {
        var rules = ReportStylesheet.Text.Split('}').Where(rule => rule.Contains("overflow-wrap:anywhere", StringComparison.Ordinal));
        Assert.Contains(rules, rule => rule[..rule.IndexOf('{', StringComparison.Ordinal)].Trim().Split(',').Contains(selector));
    }

    private static string Paint(ReportDocument document)
    {
        using var writer = new StringWriter();
        HtmlPainter.Paint(document, new HtmlReportOptions("/report.css", "/report.pdf"), writer);
        return writer.ToString();
    }
}
