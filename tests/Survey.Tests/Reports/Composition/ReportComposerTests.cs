using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports;
using Survey.Reports.Blocks;
using Survey.Reports.Composition;
using Xunit;

namespace Survey.Tests.Reports.Composition;

public sealed class ReportComposerTests
{
    public static TheoryData<string> Reports => ReferenceReports.Names;

    [Theory]
    [MemberData(nameof(Reports))]
    public void Compose_ReferenceReport_SaysWhatWasAccepted(string name) =>
        Snapshot.Matches($"Composition/{name}.txt", DocumentText.Of(ReferenceReports.Compose(name)));

    [Theory]
    [MemberData(nameof(Reports))]
    public void Compose_ReferenceReport_SaysNothingForbidden(string name) =>
        Assert.Empty(TextLint.Offences(DocumentText.Of(ReferenceReports.Compose(name))));

    [Theory]
    [InlineData("Sales suffers because of marketing.")]
    [InlineData("How the roles are cut.")]
    [InlineData("Marketing is at fault.")]
    [InlineData("{n} of 22")]
    [InlineData("**Keep")]
    [InlineData("two  spaces")]
    [InlineData("a space .")]
    public void Offences_PlantedOne_IsFound(string text) => Assert.NotEmpty(TextLint.Offences(text));

    [Theory]
    [MemberData(nameof(Reports))]
    public void Compose_EveryReference_LeadsToASection(string name)
    {
        var document = ReferenceReports.Compose(name);
        var ids = document.Sections.Select(section => section.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.NotEmpty(DocumentText.ReferencesOf(document));
        Assert.All(DocumentText.ReferencesOf(document), reference => Assert.Contains(reference, ids));
    }

    [Fact]
    public void Compose_AnyCompanyOfThePortfolio_GivesCleanText()
    {
        foreach (var name in (string[])["Willow Tools", "Indigo Tools", "Harbour Foods", "Marlow Foods", "Aster Foods", "Vale Tools", "Eastgate Foods", "Juniper Foods", "Umber Tools"])
        {
            var document = ReportComposer.Compose(ReferenceReports.Bare(ReferenceReports.Assess(name)));
            Assert.Empty(TextLint.Offences(DocumentText.Of(document)));
            Assert.All(DocumentText.ReferencesOf(document), id => Assert.Contains(document.Sections, section => section.Id == id));
        }
    }

    [Fact]
    public void Compose_EverythingKnown_HasEverySectionButTheWorkshop()
    {
        string[] expected = ["verdict", "answered", "dimensions", "ownership", "views", "week", "forecast", "trend", "benchmark", "actions", "further", "comments", "method", "statements"];
        Assert.Equal(expected, Ids(ReferenceReports.Compose("bad")));
    }

    [Fact]
    public void Compose_NeitherFunctionShown_PutsTheWorkshopInPlaceOfComparisons()
    {
        var document = ReferenceReports.Compose("sparse");
        var ids = Ids(document);
        Assert.Contains("workshop", ids);
        Assert.DoesNotContain("views", ids);
        Assert.DoesNotContain("week", ids);
        var sheet = document.Sections.Single(section => section.Id == "workshop").Blocks.OfType<Table>().Single();
        Assert.Equal(22, sheet.Rows.Count(row => !row.IsGroup));
        Assert.Contains("This report shows everybody together", DocumentText.Of(document).Replace("So this", "This", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_MarketingHidden_SaysThatItIsNotCompared()
    {
        var text = DocumentText.Of(ReportComposer.Compose(ReferenceReports.Bare(ReferenceReports.Assess("Quarry Tools"))));
        Assert.Contains("Marketing has fewer than 5 answers, so sales and marketing are not compared.", text, StringComparison.Ordinal);
        Assert.Contains("enough to speak for sales, not for marketing", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_FunctionBelowTheSmallestGroup_DoesNotTellWhetherAnybodyOfItAnswered()
    {
        var text = DocumentText.Of(ReportComposer.Compose(ReferenceReports.Bare(ReferenceReports.Assess("Quarry Tools"))));
        Assert.Contains("Marketing has fewer, so no page compares it; whatever answers it gave, if any, are part of the total only.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_PeopleInNoFigure_NamesTheNumberBehindTheFigures()
    {
        var request = ReferenceReports.Request("sample");
        Assert.Equal((34, 3), (request.Result.Scorecard.Respondents, request.Result.Scorecard.Excluded));
        var document = ReportComposer.Compose(request);
        Assert.StartsWith("What 31 people at Harbour Pumps say", document.Cover.Subtitle, StringComparison.Ordinal);
        Assert.StartsWith("Confidential. Answers of 31 of 41 people, ", document.Info.Footer, StringComparison.Ordinal);
        Assert.Contains("people answered", ReferenceReports.Compose("good").Info.Footer, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_CommentsOfPeopleInNoFigure_SaysWhoWroteThem()
    {
        var request = ReferenceReports.Request("sample");
        var text = DocumentText.Of(ReportComposer.Compose(request));
        Assert.Contains("Comments come from everybody who wrote one, these people too.", text, StringComparison.Ordinal);
        Assert.Contains("some of them may be people whose answers enter no figure", text, StringComparison.Ordinal);
        var silent = DocumentText.Of(ReportComposer.Compose(request with { Result = request.Result with { Comments = [] } }));
        Assert.Contains("so their answers enter no figure.", silent, StringComparison.Ordinal);
        Assert.DoesNotContain("these people too", silent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Compose_ReferenceReport_SaysThatAScoreMayLieOutsideItsHalves(string name)
    {
        var text = DocumentText.Of(ReferenceReports.Compose(name));
        Assert.Contains("nor lie between them", text, StringComparison.Ordinal);
        Assert.Contains("so a score may lie outside its halves", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_FewerThanTenAnswers_CallsThemTentative()
    {
        var text = DocumentText.Of(ReferenceReports.Compose("sparse"));
        Assert.Contains("tentative, from 6 answers", text, StringComparison.Ordinal);
        Assert.Contains("A status from fewer than ten answers is tentative.", text, StringComparison.Ordinal);
        Assert.Contains("read it as tentative", text, StringComparison.Ordinal);
        Assert.Contains("too few answers", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_EarlierWaveWithoutATrend_SaysThatItIsDeleted()
    {
        var request = ReferenceReports.Request("sample") with { EarlierWave = new DateOnly(2025, 11, 20) };
        var text = DocumentText.Of(ReportComposer.Compose(request));
        Assert.Contains("An earlier survey, closed in November 2025, was to be compared with this one. It has been deleted since", text, StringComparison.Ordinal);
        Assert.Empty(TextLint.Offences(text));
        Assert.DoesNotContain("deleted since", DocumentText.Of(ReferenceReports.Compose("bad")), StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_OneClearActivity_SpeaksInTheSingular()
    {
        var result = ReferenceReports.Assess("Willow Tools");
        var text = DocumentText.Of(ReportComposer.Compose(ReferenceReports.Bare(result)));
        Assert.Equal(1, result.Scorecard.Activities.Count(activity => activity.Status == ActivityStatus.Clear));
        Assert.Contains("One of 22 activities has one clear owner.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_MarketingSells_SaysTheShareInWordsAndThenInPerCent()
    {
        var request = ReferenceReports.Request("sample");
        var card = request.Result.Scorecard with { HatSwitching = new(5, 17), WorkTime = [] };
        var finding = WeekFinding.Compose(new ReportFacts(request with { Result = request.Result with { Scorecard = card } }))!;
        Assert.Equal("Marketing people give a sixth of their week to selling.", finding.Title);
        Assert.StartsWith("17% of their time, on top of their own work.", string.Concat(finding.Text.Runs.Select(run => run.Text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, "No statement is answered less favourably.")]
    [InlineData(0.17, 0, "17% see it the other way.")]
    [InlineData(0, 0.17, "17% see it neither way.")]
    [InlineData(0.17, 0.17, "17% see it the other way, 17% neither.")]
    public void Compose_MostUnfavourableStatement_SpeaksOnlyOfPeopleThatThereAre(double favourable, double neutral, string expected)
    {
        var request = ReferenceReports.Request("sparse");
        var card = request.Result.Scorecard;
        var statements = card.Statements.Select((statement, i) => i == 0
            ? statement with { Answers = 6, Unfavourable = 1 - favourable - neutral, Favourable = favourable, Neutral = neutral }
            : statement with { Unfavourable = null, Favourable = null, Neutral = null });
        var changed = request with { Result = request.Result with { Scorecard = card with { Statements = [.. statements] } } };
        Assert.Contains(expected, DocumentText.Of(ReportComposer.Compose(changed)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "Further change: what to change, what was measured, who leads, and the first step", "One further change that the answers suggest")]
    [InlineData(2, "Further changes: what to change, what was measured, who leads, and the first step", "Two further changes that the answers suggest")]
    public void Compose_FurtherChanges_AreOneOrSeveral(int number, string caption, string title)
    {
        var request = ReferenceReports.Request("bad");
        var result = request.Result with { Recommendations = [.. request.Result.Recommendations.Take(5 + number)] };
        var section = ReportComposer.Compose(request with { Result = result }).Sections.Single(part => part.Id == "further");
        Assert.Equal(title, section.Title);
        Assert.Equal(caption, section.Blocks.OfType<Table>().Single().Caption);
    }

    [Fact]
    public void Compose_NoRecommendations_SaysSoAndKeepsStrengths()
    {
        var result = ReferenceReports.Assess("Umber Tools");
        Assert.Empty(result.Recommendations);
        var text = DocumentText.Of(ReportComposer.Compose(ReferenceReports.Bare(result)));
        Assert.Contains("Nothing here calls for a change", text, StringComparison.Ordinal);
        Assert.Contains("! Keep what works.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_UnansweredItem_SaysNobodyAnswered()
    {
        var request = ReferenceReports.Request("sample");
        var card = request.Result.Scorecard;
        var empty = card.Activities[0] with { Score = null, Answers = 0, Counts = new OwnerCounts(0, 0, 0, 0, 0, 0), Agreement = null, Status = null, Tentative = null, Disputed = null };
        var document = ReportComposer.Compose(request with { Result = request.Result with { Scorecard = card with { Activities = card.Activities.SetItem(0, empty) } } });
        Assert.Contains("Negotiating and closing deals: nobody answered", DocumentText.Of(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_NoIndex_StillReports()
    {
        var request = ReferenceReports.Request("sparse");
        var index = request.Result.Scorecard.Index with { Score = null, Low = null, High = null, Band = null, BandShares = null, Lowest = null, Highest = null, Gap = null };
        var document = ReportComposer.Compose(request with { Result = request.Result with { Scorecard = request.Result.Scorecard with { Index = index } } });
        Assert.Contains("Too few people answered enough questions for an index.", DocumentText.Of(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_TooFewRespondents_Throws()
    {
        var request = ReferenceReports.Bare(ReferenceReports.Assess("Granite Foods"));
        Assert.Throws<ArgumentException>(() => ReportComposer.Compose(request));
    }

    [Fact]
    public void Compose_ItemsOfAnotherQuestionnaire_Throws()
    {
        var request = ReferenceReports.Request("sample");
        var card = request.Result.Scorecard;
        var shorter = request with { Result = request.Result with { Scorecard = card with { Activities = card.Activities.RemoveAt(0) } } };
        Assert.Throws<ArgumentException>(() => ReportComposer.Compose(shorter));
    }

    [Fact]
    public void Compose_InvitedBelowTheSmallestGroup_ShowsNoRate()
    {
        var request = ReferenceReports.Request("sample") with { Invited = [new(RespondentFunction.Other, 4), new(RespondentFunction.Sales, 22)] };
        var text = DocumentText.Of(ReportComposer.Compose(request));
        Assert.Contains("Sales 17 of 22 (77%)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("of 4 ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_WhiteLabel_CarriesLogoAccentAndContact()
    {
        var logo = new Picture(PictureFormat.Png, [1, 2, 3], 10, 10, "Logo of Northgate Advisory");
        var document = ReportComposer.Compose(ReferenceReports.Request("good") with { Logo = logo, Accent = AccentColour.Read("#1F4E79", "accent").Value });
        Assert.Same(logo, document.Cover.Logo);
        Assert.Equal(new Rgb(0x1F, 0x4E, 0x79), document.Info.Accent);
        Assert.Contains(document.Cover.Facts, fact => fact.Lines.SequenceEqual(["Northgate Advisory", "mail@northgate.example"]));
    }

    [Fact]
    public void Compose_LongCompanyName_StandsOnceAndNotInSentences()
    {
        var request = ReferenceReports.Request("sample");
        var name = new string('x', 61);
        var document = ReportComposer.Compose(request with { Result = request.Result with { Scorecard = request.Result.Scorecard with { Company = name } } });
        Assert.Equal(name, document.Cover.Company);
        Assert.Contains("at your company say", document.Cover.Subtitle, StringComparison.Ordinal);
        Assert.Contains("at your company", document.Sections[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_SomeAnswersFew_CallsOnlyTheirSplitsTentative()
    {
        var request = ReferenceReports.Request("sample");
        var card = request.Result.Scorecard;
        var first = card.Statements.Index().First(item => item.Item.SplitCamps == true).Index;
        var few = card.Statements.SetItem(first, card.Statements[first] with { Answers = 9 });
        var text = DocumentText.Of(ReportComposer.Compose(request with { Result = request.Result with { Scorecard = card with { Statements = few } } }));
        Assert.Single(Regex.Matches(text, @"\(split\)"));
        Assert.DoesNotContain("read it as tentative", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_OneComparison_ExplainsItBesideTheChart()
    {
        var request = ReferenceReports.Request("bad");
        Assert.DoesNotContain(ReportComposer.Compose(request).Sections, section => section.Id is "forecast" or "trend" or "benchmark" && section.Blocks.Any(block => block is Columns));
        var card = request.Result.Scorecard with { Trend = null };
        var alone = ReportComposer.Compose(request with { Result = request.Result with { Scorecard = card, Benchmark = null } });
        Assert.Contains(alone.Sections.Single(section => section.Id == "forecast").Blocks, block => block is Columns);
        Assert.DoesNotContain(alone.Sections, section => section.Id is "trend" or "benchmark");
    }

    [Fact]
    public void Compose_TwiceFromOneRequest_SaysTheSame()
    {
        var request = ReferenceReports.Request("bad");
        Assert.Equal(DocumentText.Of(ReportComposer.Compose(request)), DocumentText.Of(ReportComposer.Compose(request)));
    }

    [Fact]
    public void Compose_WarmedUp_AllocatesLittle()
    {
        var request = ReferenceReports.Request("sample");
        ReportComposer.Compose(request);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReportComposer.Compose(request);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 72 * 1024);
    }

    private static ImmutableArray<string> Ids(ReportDocument document) => [.. document.Sections.Select(section => section.Id)];
}
