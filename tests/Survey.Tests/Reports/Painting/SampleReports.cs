using System.Collections.Immutable;
using Survey.Core;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Core.Recommendations;
using Survey.Core.Scoring;
using Survey.Reports;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Composition;
using Survey.Tests.App.Importing;

namespace Survey.Tests.Reports.Painting;

/// <summary>Documents that painters are tried on: whole reports from the samples, and one that holds every kind of block.</summary>
internal static class SampleReports
{
    public const string LongName = "Gesellschaft für außerordentlich weitreichende Unternehmensberatung, Vertriebssteuerung und Marktforschung mbH & Co. KG";

    private static readonly string[] HostileComments =
    [
        string.Concat(Enumerable.Repeat("Nobody here knows who decides. ", 65))[..2000],
        new('x', 500),
        "b\n\nc -> d",
        "مرحبا بالعالم",
        "👩‍👩‍👧 🎉 日本語",
        "Tabs\tand\u0001 controls",
    ];

    public static DateTimeOffset Date { get; } = new(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(1));

    /// <summary>Whole reports that stand for what can happen, and a document of every block.</summary>
    public static Task<ReportDocument> NamedAsync(string name) => name switch
    {
        "sample" => ComposeAsync(company: "Aster Tools", invited: 41),
        "letter" => ComposeAsync(company: "Aster Tools", invited: 41, paper: PaperSize.Letter),
        "sparse" => ComposeAsync("forty-companies.csv", 11),
        "hostile" => ComposeAsync(company: LongName + " 🎉 שלום", invited: 200, comments: HostileComments),
        "lowest" => Task.FromResult(Compose("Aster Tools", ExtremeCompany.Answer(best: false), 25, PaperSize.A4, [])),
        "highest" => Task.FromResult(Compose("Aster Tools", ExtremeCompany.Answer(best: true), 25, PaperSize.A4, [])),
        "blocks" => Task.FromResult(OfEveryBlock()),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    /// <summary>The report of one company of a sample file.</summary>
    public static async Task<ReportDocument> ComposeAsync(
        string file = "one-company.csv", int index = 0, string? company = null, int? invited = null, PaperSize paper = PaperSize.A4, params string[] comments)
    {
        var questionnaire = BuiltInQuestionnaire.In("en");
        var responses = (await Imported.SampleAsync(file)).Companies[index];
        return Compose(company ?? responses.Company, responses.Sheets, invited, paper, comments);
    }

    private static ReportDocument Compose(string company, ImmutableArray<AnswerSheet> sheets, int? invited, PaperSize paper, string[] comments)
    {
        var questionnaire = BuiltInQuestionnaire.In("en");
        var request = new ScoringRequest
        {
            Company = company,
            Questionnaire = questionnaire,
            Sheets = sheets,
            Invited = invited is { } total ? InvitedNumbers.OfTotal(total) : null,
            Forecast = questionnaire.Dimensions.ToImmutableSortedDictionary(dimension => dimension.Id, _ => 62.0),
        };
        var result = new Assessor(BuiltInRecommendations.In("en")).Assess(request, withComments: true).Published();
        return ReportComposer.Compose(new ReportRequest
        {
            Result = comments.Length == 0 ? result : result with { Comments = [.. comments] },
            Questionnaire = questionnaire,
            Reader = "Helen Aster",
            ReaderRole = "Chief Executive",
            Consultant = "Northgate Advisory",
            ConsultantContact = "mail@northgate.example",
            AnswersFrom = new DateOnly(2026, 11, 2),
            AnswersTo = new DateOnly(2026, 11, 20),
            Date = Date,
            Paper = paper,
        });
    }

    /// <summary>A document of sections made by hand.</summary>
    public static ReportDocument Of(params ImmutableArray<Section> sections) => new(
        new DocumentInfo
        {
            Title = "Who does what? Aster Tools",
            Subject = "A document made by hand",
            Author = "Northgate Advisory",
            Language = "en",
            Company = "Aster Tools",
            Date = Date,
            DateText = "23 November 2026",
            Paper = PaperSize.A4,
            HeaderStart = "Aster Tools",
            HeaderEnd = "Who does what",
            Footer = "Confidential.",
            Navigation = new NavigationLabels("Parts", "PDF", "Skip"),
        },
        new Cover("Aster Tools", null, "Who does what?", "What 28 people say.", null, new Contents("In this report"), [new CoverFact("Report for", ["Helen Aster"])]),
        sections);

    /// <summary>A section of its own page.</summary>
    public static Section Section(string id, params ImmutableArray<Block> blocks) =>
        new(id, "The " + id, "Kicker of " + id, "Title of " + id, RichText.Of("Lead of " + id), SectionStart.NewPage, blocks);

    /// <summary>A document that holds every kind of block.</summary>
    public static ReportDocument OfEveryBlock()
    {
        var figure = new ResponseFigure([]);
        return Of(
            Section("first", new Group(new Heading("A part"), new Paragraph(Linked("second"))), new Rule(), new KeyFigure("54", "Blurred", RichText.Of("of 100 points")), Findings()),
            Section(
                "second",
                new Columns(
                    new Column(6, new Heading("Left", HeadingStyle.Side), new ItemList([RichText.Of("one"), RichText.Of("two")])),
                    new Column(6, new ItemList([RichText.Of("three")], ParagraphStyle.Side))),
                new Chart("A chart", figure, "A chart of nothing", RichText.Of("A note")),
                new Callout("Keep what works.", RichText.Of("It does.")),
                new Quotation("First line\nSecond line"),
                new PageBreak(),
                Table(40)),
            Section("third", Card(1), Card(2), new Contents("Again")));
    }

    /// <summary>A text with a reference.</summary>
    public static RichText Linked(string section) => new([Run.Of("See there: "), Run.Reference(section, "Page {page}"), Run.Of(" and on.")]);

    /// <summary>A table with groups, and more rows than a page holds.</summary>
    public static Table Table(int rows) => new(
        "Things and their numbers",
        [new TableColumn("Thing", 4), new TableColumn("Number", 1, TextAlign.End)],
        [.. Enumerable.Range(0, rows).SelectMany(i => Rows(i))],
        TableStyle.Dense);

    /// <summary>A recommendation.</summary>
    public static RecommendationCard Card(int number) => new()
    {
        Number = number,
        Title = "Write down one owner for each activity",
        Lead = RichText.Of("Lead: Chief Executive"),
        Grounds = new RichText([Run.Of("2 of 22 activities are clear."), Run.Of(" What is not decided once is decided daily.", Emphasis.Quiet)]),
        Steps = [new CardStep("Day 30", "Draft."), new CardStep("Day 60", "Settle."), new CardStep("Day 90", "Sign.")],
        Measure = RichText.Of("Success: 15 of 22."),
    };

    private static FindingsAndActions Findings() => new(
        "What we found", "What to do", "Findings and actions",
        [new Finding("Two of 22 activities have one clear owner.", Linked("second")), new Finding("Short.", RichText.Of("Text."))],
        [new PlannedAction("Write it down.", "Chief Executive", "signed by day 90")]);

    private static IEnumerable<TableRow> Rows(int index)
    {
        if (index % 10 == 0)
            yield return new TableRow([TableCell.Of($"Group {index / 10}")], IsGroup: true);
        yield return new TableRow([TableCell.Of($"Thing {index}"), TableCell.Of($"{index * 7}")]);
    }
}
