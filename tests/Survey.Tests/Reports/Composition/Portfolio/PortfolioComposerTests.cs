using Survey.Core.Portfolios;
using Survey.Reports;
using Survey.Reports.Blocks;
using Survey.Reports.Composition.Portfolio;
using Survey.Reports.Painting.Html;
using Survey.Reports.Painting.Pdf;
using Survey.Tests.Core.Portfolios;
using UglyToad.PdfPig;
using Xunit;

namespace Survey.Tests.Reports.Composition.Portfolio;

public sealed class PortfolioComposerTests
{
    private static readonly PdfPainter Painter = new();

    public static TheoryData<int> Sizes => [1, 2, 3, 5, 40, 41, 200, 250, 1_000];

    [Fact]
    public void Compose_FortyCompanies_SaysWhatWasAccepted() => Snapshot.Matches("Composition/portfolio.txt", DocumentText.Of(ReferencePortfolios.Compose(40)));

    [Fact]
    public void Compose_OneCompany_SaysWhatWasAccepted() => Snapshot.Matches("Composition/portfolio-one.txt", DocumentText.Of(ReferencePortfolios.Compose(1)));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Compose_AnyNumber_GivesCleanTextAndReferences(int companies)
    {
        var document = ReferencePortfolios.Compose(companies);
        Assert.Empty(TextLint.Offences(DocumentText.Of(document)));
        var ids = document.Sections.Select(section => section.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(DocumentText.ReferencesOf(document), reference => Assert.Contains(reference, ids));
    }

    [Theory]
    [InlineData(1, PaperSize.A4)]
    [InlineData(40, PaperSize.A4)]
    [InlineData(40, PaperSize.Letter)]
    [InlineData(250, PaperSize.Letter)]
    public void Paint_Portfolio_HasNoPageWithATitleAlone(int companies, PaperSize paper)
    {
        var document = PortfolioComposer.Compose(PortfolioComparison.Of(SamplePortfolio.Entries(companies)), ReferencePortfolios.Request() with { Paper = paper });
        using var pdf = PdfDocument.Open(Painter.Paint(document));
        Assert.All(pdf.GetPages(), page => Assert.True(page.GetWords().Count() > 40, $"Page {page.Number} has little on it: {page.Text}"));
    }

    [Fact]
    public void Paint_TenThousandCompanies_StaysShort()
    {
        using var pdf = PdfDocument.Open(Painter.Paint(ReferencePortfolios.Compose(10_000)));
        Assert.InRange(pdf.NumberOfPages, 10, 24);
    }

    [Fact]
    public void Paint_SameCompaniesTwice_GivesTheSameBytes() => Assert.Equal(Painter.Paint(ReferencePortfolios.Compose(40)), Painter.Paint(ReferencePortfolios.Compose(40)));

    [Fact]
    public void Paint_Html_ListsEverySection()
    {
        using var writer = new StringWriter();
        var document = ReferencePortfolios.Compose(40);
        HtmlPainter.Paint(document, new HtmlReportOptions("report.css"), writer);
        Assert.All(document.Sections, section => Assert.Contains($"href=\"#{section.Id}\"", writer.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Compose_CompanyWithTooFewAnswers_IsListedWithoutAnyFigure()
    {
        var lines = DocumentText.Of(ReferencePortfolios.Compose(40)).Split('\n').Where(line => line.Contains("Granite Foods", StringComparison.Ordinal));
        Assert.Equal(["! Not in these figures. Too few answers: Granite Foods. Page {page}", "Granite Foods | Too few answers: 1 more is needed."], lines);
    }

    [Fact]
    public void Compose_RejectedCompaniesAndRows_AreListedWithReasons()
    {
        var request = ReferencePortfolios.Request() with { Rejected = [new RejectedCompany("Esker Water", "Its file is not a table of responses.")], RejectedRows = 3 };
        var text = DocumentText.Of(PortfolioComposer.Compose(SamplePortfolio.Forty(), request));
        Assert.Contains("Two companies are not in the comparison", text, StringComparison.Ordinal);
        Assert.Contains("Esker Water | Its file is not a table of responses.", text, StringComparison.Ordinal);
        Assert.Contains("3 rows of the files were rejected", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_CompaniesMissing_AreNamedOnThePageThatCountsThem()
    {
        RejectedCompany[] rejected = [.. "ABCDE".Select(letter => new RejectedCompany($"{letter} Water", "Its file is not a table of responses."))];
        var text = DocumentText.Of(PortfolioComposer.Compose(SamplePortfolio.Forty(), ReferencePortfolios.Request() with { Rejected = [.. rejected] }));
        Assert.Contains(
            "Not in these figures. Too few answers: Granite Foods. Could not be read or scored: A Water, B Water, C Water and 2 more.", text, StringComparison.Ordinal);
        Assert.Contains("Could not be read or scored: A Water and B Water.", Summary(SamplePortfolio.First(3), ReferencePortfolios.Request() with { Rejected = [.. rejected.Take(2)] }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("every company’s index, of 100", 41, 41, 41, 41, 41, 41)]
    [InlineData("the middle company’s index, of 100; about half of all have the same", 20, 41, 41, 41, 41, 60)]
    [InlineData("the middle company’s index, of 100; half of all lie between 41 and 50", 20, 41, 41, 50, 50, 60)]
    public void Compose_EqualScores_AreNotGivenAsARange(string expected, params int[] scores)
    {
        var companies = scores.Select((score, i) => SamplePortfolio.Company($"Company {i}", score, score - 5, score + 5));
        Assert.Contains(expected, Summary(PortfolioComparison.Of([.. companies]), ReferencePortfolios.Request()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("weighs the same in each", 0.5, 0.5, 0.5)]
    [InlineData("weighs most at Company 0 and 1 more", 0.5, 0.5, 0.4)]
    [InlineData("weighs most at Company 1", 0.4, 0.5, 0.4)]
    [InlineData("at Company 1", 0.0, 0.5, 0.0)]
    public void Compose_WhereAChangeWeighsMost_NamesOneCompanyAloneOnlyWhereItIsOne(string expected, params double[] priorities)
    {
        var companies = priorities.Select((priority, i) => SamplePortfolio.Company($"Company {i}", 50, 45, 55) with
        {
            Needs = priority > 0 ? [new CompanyNeed("one-owner", "Give each activity one owner", priority)] : [],
        });
        var summary = PortfolioComposer.Compose(PortfolioComparison.Of([.. companies]), ReferencePortfolios.Request()).Sections.Single(section => section.Id == "verdict");
        Assert.Equal(expected, summary.Blocks.OfType<FindingsAndActions>().Single().Actions.Single().Deadline);
    }

    [Fact]
    public void Compose_NothingMissing_HasNoSuchSection() =>
        Assert.DoesNotContain(PortfolioComposer.Compose(SamplePortfolio.First(10), ReferencePortfolios.Request()).Sections, section => section.Id == "missing");

    [Fact]
    public void Compose_NoScoredCompany_SaysSoAndListsWhatIsMissing()
    {
        var comparison = PortfolioComparison.Of([PortfolioEntry.Of(SamplePortfolio.Scorecards.Single(card => card.TooFew is not null))]);
        var document = PortfolioComposer.Compose(comparison, ReferencePortfolios.Request());
        Assert.Equal(["verdict", "missing", "method"], document.Sections.Select(section => section.Id));
        Assert.Contains("No company has enough answers for an index", DocumentText.Of(document), StringComparison.Ordinal);
        Assert.NotEmpty(Painter.Paint(document));
    }

    [Theory]
    [InlineData("A is the clearest, C the least clear", 80, 50, 20, 5)]
    [InlineData("No two companies can be told apart by their index", 52, 50, 48, 5)]
    [InlineData("A is the clearest; two could be the least clear", 80, 50, 48, 5)]
    [InlineData("Two could be the clearest; C is the least clear", 80, 78, 20, 5)]
    [InlineData("Two companies could be the clearest, two the least clear", 60, 50, 40, 7)]
    public void Compose_Order_ClaimsNoMoreThanIntervalsAllow(string title, int a, int b, int c, int half)
    {
        var comparison = PortfolioComparison.Of([Company("A", a), Company("B", b), Company("C", c)]);
        Assert.Equal(title, PortfolioComposer.Compose(comparison, ReferencePortfolios.Request()).Sections.Single(section => section.Id == "order").Title);

        PortfolioEntry Company(string name, int score) => SamplePortfolio.Company(name, score, score - half, score + half);
    }

    [Fact]
    public void Compose_FewerThanFiveAnswers_ShowsNoIntervalAndNoPlace()
    {
        var comparison = PortfolioComparison.Of([SamplePortfolio.Company("Few", 50, 20, 80, respondents: 4), SamplePortfolio.Company("Many", 60, 55, 65)]);
        var text = DocumentText.Of(PortfolioComposer.Compose(comparison, ReferencePortfolios.Request()));
        Assert.Contains("Few: index 50, no interval, no place, 4 answers", text, StringComparison.Ordinal);
        Assert.DoesNotContain("20 to 80", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_ManyCompanies_ListsBothEndsOnly()
    {
        var text = DocumentText.Of(ReferencePortfolios.Compose(1_000));
        Assert.Contains("The 36 highest scores of 975 companies", text, StringComparison.Ordinal);
        Assert.Contains("The 903 companies between", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_HostileNames_AreShownAsTheyAre()
    {
        var name = "{n} **Bold** <b>&amp;\u202E" + new string('w', 170);
        var document = PortfolioComposer.Compose(
            PortfolioComparison.Of([SamplePortfolio.Company(name, 80, 75, 85), SamplePortfolio.Company("B", 20, 15, 25)]), ReferencePortfolios.Request() with { Name = name });
        Assert.Contains(name, DocumentText.Of(document), StringComparison.Ordinal);
        Assert.NotEmpty(Painter.Paint(document));
    }

    [Fact]
    public void Compose_OtherQuestionnaire_Throws()
    {
        var other = SamplePortfolio.Company("A", 50, 45, 55) with { Questionnaire = new("who-does-what", 99) };
        Assert.Throws<ArgumentException>(() => PortfolioComposer.Compose(PortfolioComparison.Of([other]), ReferencePortfolios.Request()));
    }

    [Fact]
    public void Compose_WhiteLabel_CarriesLogoAccentAndContact()
    {
        var logo = new Picture(PictureFormat.Png, [1, 2, 3], 10, 10, "Logo of Northgate Advisory");
        var document = PortfolioComposer.Compose(
            SamplePortfolio.First(3), ReferencePortfolios.Request() with { Logo = logo, Accent = AccentColour.Read("#1F4E79", "accent").Value, ConsultantContact = "mail@northgate.example" });
        Assert.Same(logo, document.Cover.Logo);
        Assert.Equal(new Rgb(0x1F, 0x4E, 0x79), document.Info.Accent);
        Assert.Contains(document.Cover.Facts, fact => fact.Lines.SequenceEqual(["Northgate Advisory", "mail@northgate.example"]));
    }

    private static string Summary(PortfolioComparison comparison, PortfolioRequest request) => DocumentText.Of(PortfolioComposer.Compose(comparison, request));
}
