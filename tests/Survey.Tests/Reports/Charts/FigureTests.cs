using System.Collections.Immutable;
using CsCheck;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Composition;
using Survey.Reports.Typography;
using Survey.Tests.Reports.Composition;
using Survey.Tests.Reports.Composition.Portfolio;
using Xunit;

namespace Survey.Tests.Reports.Charts;

public sealed class FigureTests
{
    private const double Slack = 1.5;

    // A mark at 0 or 100 reaches half its width into the margin.
    private const double MarkSlack = 6;
    private static readonly ImmutableArray<string> Bands = ["Tangled", "Blurred", "Defined", "Clear"];

    public static TheoryData<string> Reports => ReferenceReports.Names;

    [Theory]
    [MemberData(nameof(Reports))]
    public void Draw_EveryFigureOfAReport_KeepsTextsApartAndEverythingInside(string name)
    {
        foreach (var (figure, width) in FigureCollector.Of(ReferenceReports.Compose(name)))
        {
            AssertTidy(figure, new FigureSpace(width, FigureLayout.Wide, TextShaper.Shared));
            AssertTidy(figure, new FigureSpace(width, FigureLayout.Wide, TextShaper.Shared) { Stretch = 0.84 });
            if (figure is not DivergingCellFigure)
                AssertTidy(figure, new FigureSpace(FigureSpace.Phone, FigureLayout.Narrow, TextShaper.Shared));
        }
    }

    [Fact]
    public void Draw_EveryFigureOfOtherCompanies_KeepsTextsApartAndEverythingInside()
    {
        foreach (var name in (string[])["Quarry Tools", "Willow Tools", "Harbour Foods", "Cobalt Foods", "Juniper Foods", "Nimbus Tools"])
            foreach (var (figure, width) in FigureCollector.Of(ReportComposer.Compose(ReferenceReports.Bare(ReferenceReports.Assess(name)))))
                AssertTidy(figure, new FigureSpace(width, FigureLayout.Wide, TextShaper.Shared));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(1_000)]
    [InlineData(10_000)]
    public void Draw_EveryFigureOfAPortfolio_KeepsTextsApartAndEverythingInside(int companies)
    {
        foreach (var (figure, width) in FigureCollector.Of(ReferencePortfolios.Compose(companies)))
        {
            AssertTidy(figure, new FigureSpace(width, FigureLayout.Wide, TextShaper.Shared));
            AssertTidy(figure, new FigureSpace(FigureSpace.Phone, FigureLayout.Narrow, TextShaper.Shared));
        }
    }

    [Fact]
    public void IndexStrip_AnyScores_KeepsLabelsApart() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[0, 30]).Sample((index, sales, marketing, spread) =>
        {
            var interval = new Interval(index, Math.Max(0, index - spread), Math.Min(100, index + spread));
            var figure = new IndexStripFigure(Bands, interval, new View(sales, $"Sales {sales}"), new View(marketing, $"Marketing {marketing}"));
            AssertTidy(figure, new FigureSpace(FigureSpace.Spanning(9), FigureLayout.Wide, TextShaper.Shared));
            AssertTidy(figure, new FigureSpace(FigureSpace.Phone, FigureLayout.Narrow, TextShaper.Shared));
        });

    [Fact]
    public void Dumbbells_AnyScores_KeepFiguresApart() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100]).Sample((sales, marketing) =>
        {
            var figure = new DumbbellFigure
            {
                Bands = Bands,
                Heads = ["points", "flagged"],
                RowHeight = 27,
                SalesLabel = "Sales says",
                MarketingLabel = "Marketing says",
                Rows = [new RowText("Relationships", "", false, ["12", "flagged"])],
                Pairs = [new Pair(sales, marketing, true)],
            };
            AssertTidy(figure, new FigureSpace(FigureSpace.Paper, FigureLayout.Wide, TextShaper.Shared));
        });

    [Fact]
    public void Week_AnyParts_KeepsLabelsApart() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[0, 100]).Where((a, b, c) => a + b + c <= 100).Sample((a, b, c) =>
        {
            ImmutableArray<WeekPart> parts =
            [
                Part("Selling", a, null), Part("Marketing", b, "marketing done by sales people"), Part("Service", c, null), Part("Other", 100 - a - b - c, null),
            ];
            AssertTidy(new WeekFigure([new WeekRow("Sales", "12 answers", parts)]), new FigureSpace(FigureSpace.Paper, FigureLayout.Wide, TextShaper.Shared));
        });

    [Fact]
    public void Dimensions_AnyInterval_KeepsEndsInside() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 60], Gen.Int[0, 60]).Sample((score, below, above) =>
        {
            var figure = new DimensionsFigure
            {
                Bands = Bands,
                Heads = ["Score"],
                RowHeight = 42,
                Rows = [new RowText("Insight", "Who studies market, rivals and prices", true, ["54"])],
                Intervals = [new Interval(score, Math.Max(0, score - below), Math.Min(100, score + above))],
            };
            AssertTidy(figure, new FigureSpace(FigureSpace.Paper, FigureLayout.Wide, TextShaper.Shared));
        });

    [Fact]
    public void Bounds_AnyEnds_KeepFiguresApart() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[0, 20]).Sample((low, high, spread) =>
        {
            var (lowest, highest) = (Math.Min(low, high), Math.Max(low, high));
            var middle = (lowest + highest) / 2;
            var interval = new Interval(middle, Math.Max(0, middle - spread), Math.Min(100, middle + spread));
            var figure = new BoundsFigure(Bands, lowest, highest, interval, "If the 13 missing had all scored 0, or all 100", "95% interval", "53 to 56");
            AssertTidy(figure, new FigureSpace(FigureSpace.Paper, FigureLayout.Wide, TextShaper.Shared));
        });

    [Fact]
    public void AssertTidy_TextsThatOverlap_AreFound()
    {
        var recorder = new DrawingRecorder(TextShaper.Shared);
        recorder.Text(new Spot(0, 10), "one", TextStyle.Body);
        recorder.Text(new Spot(4, 10), "two", TextStyle.Body);
        Assert.Single(Collisions(recorder));
    }

    private static WeekPart Part(string label, int share, string? bracket) => new(label, $"{share}%", share, share, Ink.Sales, bracket);

    private static void AssertTidy(Figure figure, FigureSpace space)
    {
        var recorder = new DrawingRecorder(TextShaper.Shared);
        figure.Draw(space, recorder);
        var height = figure.MeasureHeight(space);
        var outside = recorder.Shapes.Concat(recorder.Texts.Select(text => text.Box))
            .Where(box => box.X < -MarkSlack || box.Y < -Slack || box.Right > space.Width + MarkSlack || box.Bottom > height + Slack);
        Assert.True(!outside.Any(), $"{figure.GetType().Name} ({space.Layout}): outside {space.Width:0} × {height:0}: {string.Join(", ", outside)}");
        Assert.True(!Collisions(recorder).Any(), $"{figure.GetType().Name} ({space.Layout}): {string.Join(", ", Collisions(recorder))}");
    }

    private static IEnumerable<string> Collisions(DrawingRecorder recorder)
    {
        for (var i = 0; i < recorder.Texts.Count; i++)
            for (var j = i + 1; j < recorder.Texts.Count; j++)
            {
                var (one, other) = (recorder.Texts[i], recorder.Texts[j]);
                var overlap = Math.Min(one.Box.Right, other.Box.Right) - Math.Max(one.Box.X, other.Box.X);
                var height = Math.Min(one.Box.Bottom, other.Box.Bottom) - Math.Max(one.Box.Y, other.Box.Y);
                if (overlap > 0.3 && height > 0.3)
                    yield return $"'{one.Text}' on '{other.Text}'";
            }
    }
}
