using System.Collections.Immutable;
using Survey.Core.Portfolios;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition.Portfolio;

/// <summary>Composes the dimensions across companies: their spread, then every company's scores.</summary>
internal static class SpreadComposer
{
    private const double RowHeight = 27;

    // Where the order before it fills its page and the companies' scores after it fill theirs, the chart has a page to itself.
    private const double RoomyRowHeight = 40;
    private const int ManyCompanies = 30;

    public static Section? Compose(PortfolioFacts facts)
    {
        if (facts.Scored == 0)
            return null;
        var texts = facts.Texts;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (facts.Scored > 1)
            blocks.Add(SpreadChart(facts));
        blocks.AddRange(ScoreHeat.Compose(facts));
        return new Section(
            SectionIds.Dimensions, texts.Say("portfolio.spread.label"), texts.Say("portfolio.spread.kicker", ("n", facts.Comparison.Dimensions.Length)),
            Title(facts), facts.Scored > 1 ? texts.Rich("portfolio.spread.lead") : default, SectionStart.SamePage, blocks.ToImmutable());
    }

    private static string Title(PortfolioFacts facts)
    {
        var texts = facts.Texts;
        if (facts.LowestDimension is not { } lowest)
            return texts.Say("portfolio.spread.title.none");
        var (name, pattern) = (facts.Items.Dimensions[lowest], facts.Comparison.Dimensions[lowest]);
        return pattern.Scores!.Companies == 1
            ? texts.Say("portfolio.spread.title.one", ("dimension", name))
            : texts.Say("portfolio.spread.title", ("dimension", name), ("n", pattern.LowestIn), ("all", pattern.Scores.Companies));
    }

    private static Chart SpreadChart(PortfolioFacts facts)
    {
        var (texts, comparison) = (facts.Texts, facts.Comparison);
        ImmutableArray<DimensionPattern> patterns = [comparison.Index, .. comparison.Dimensions];
        ImmutableArray<string> names = [texts.Say("dimensions.index"), .. facts.Items.Dimensions];
        var figure = new SpreadFigure
        {
            Bands = texts.Bands,
            Heads = [texts.Say("portfolio.spread.middle"), texts.Say("portfolio.spread.lowest"), texts.Say("portfolio.spread.gap")],
            Rows = [.. patterns.Select((pattern, row) => Row(facts, names[row], pattern, isIndex: row == 0))],
            RowHeight = facts.Indexed > ManyCompanies ? RoomyRowHeight : RowHeight,
            Spreads = [.. patterns.Select(pattern => MarksOf(pattern.Scores))],
        };
        var words = patterns.Select((pattern, row) => Words(facts, names[row], pattern)).OfType<string>();
        return new Chart(
            ChartTitle(facts), figure, texts.Say("portfolio.spread.alternative", ("rows", words)),
            texts.Rich("portfolio.spread.note"));
    }

    private static string? ChartTitle(PortfolioFacts facts)
    {
        var scored = facts.Comparison.Dimensions.Index().Where(dimension => dimension.Item.Scores is not null).ToArray();
        if (scored.Length < 2)
            return null;
        var (low, high) = (scored.MinBy(dimension => dimension.Item.Scores!.Median), scored.MaxBy(dimension => dimension.Item.Scores!.Median));
        return facts.Texts.Say(
            "portfolio.spread.chart", ("low", Whole.Down(low.Item.Scores!.Median)), ("lowest", facts.Items.Dimensions[low.Index]),
            ("high", Whole.Down(high.Item.Scores!.Median)), ("highest", facts.Items.Dimensions[high.Index]));
    }

    private static RowText Row(PortfolioFacts facts, string name, DimensionPattern pattern, bool isIndex)
    {
        var texts = facts.Texts;
        var middle = pattern.Scores is { } scores ? ReportFacts.Digits(Whole.Down(scores.Median)) : texts.Say("number.none");
        var gaps = ReportFacts.Digits(pattern.SeenLowerBySales + pattern.SeenLowerByMarketing);
        return new RowText(name, "", true, [middle, isIndex ? "" : ReportFacts.Digits(pattern.LowestIn), gaps], EndsPart: isIndex);
    }

    private static SpreadMarks? MarksOf(Spread? spread) => spread is null
        ? null
        : new(spread.Lowest, spread.LowerQuartile, spread.Median, spread.UpperQuartile, spread.Highest);

    private static string? Words(PortfolioFacts facts, string name, DimensionPattern pattern) => pattern.Scores is not { } scores
        ? null
        : facts.Texts.Say(
            "portfolio.spread.row", ("name", name), ("lowest", (int)scores.Lowest), ("lower", Whole.Down(scores.LowerQuartile)),
            ("median", Whole.Down(scores.Median)), ("upper", Whole.Up(scores.UpperQuartile)), ("highest", (int)scores.Highest),
            ("n", pattern.LowestIn), ("gaps", pattern.SeenLowerBySales + pattern.SeenLowerByMarketing));
}
