using System.Collections.Immutable;
using Survey.Core.Portfolios;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition.Portfolio;

/// <summary>Composes the charts of companies with their intervals: all of them, or both ends of a long order.</summary>
internal static class OrderCharts
{
    public static ImmutableArray<Block> Compose(PortfolioFacts facts)
    {
        var (texts, ordered) = (facts.Texts, facts.Comparison.Ordered);
        if (facts.IsWhole)
            return [.. PageRows.Of(ordered.Length, facts.Request.Paper, isUnderHead: true).Select(range => Chart(facts, ordered[range], WholeTitle(facts, range)))];
        var ends = PortfolioFacts.ListedOfEachEnd;
        var (n, all) = (("n", ends), ("all", ordered.Length));
        return
        [
            Chart(facts, ordered[..ends], texts.Say("portfolio.order.chart.clearest", n, all)),
            new Paragraph(texts.Rich("portfolio.order.between", ("n", ordered.Length - (2 * ends))), ParagraphStyle.Side),
            Chart(facts, ordered[^ends..], texts.Say("portfolio.order.chart.tangled", n, all)),
        ];
    }

    private static string? WholeTitle(PortfolioFacts facts, Range range)
    {
        var texts = facts.Texts;
        if (range.Start.Value > 0)
            return texts.Say("portfolio.order.chart.part", ("from", range.Start.Value + 1), ("to", range.End.Value), ("all", facts.Indexed));
        if (facts.Comparison.Placed < 2)
            return null;
        return facts.PercentApart == 0
            ? texts.Say("portfolio.order.chart.none")
            : texts.Say("portfolio.order.chart", ("percent", texts.Percent(facts.PercentApart)));
    }

    private static Chart Chart(PortfolioFacts facts, ImmutableArray<PlacedCompany> companies, string? title)
    {
        var texts = facts.Texts;
        ImmutableArray<string> heads =
        [
            texts.Say("portfolio.order.index"), texts.Say("portfolio.order.interval"), texts.Say("portfolio.order.place"), texts.Say("portfolio.order.answers"),
        ];
        var median = facts.Indexed < PortfolioFacts.FewestForQuartiles ? (int?)null : Whole.Down(facts.Comparison.Index.Scores!.Median);
        var figure = new CompaniesFigure(texts.Bands, heads, [.. companies.Select(company => Row(facts, company))], median);
        var words = companies.Select(company => Words(facts, company));
        var note = median is { } middle
            ? texts.Rich("portfolio.order.note", ("median", middle), ("n", facts.Comparison.Placed))
            : texts.Rich("portfolio.order.note.few", ("n", facts.Comparison.Placed));
        return new Chart(title, figure, texts.Say("portfolio.order.alternative", ("rows", words)), note);
    }

    private static CompanyRow Row(PortfolioFacts facts, PlacedCompany company)
    {
        var (texts, entry, none) = (facts.Texts, company.Entry, facts.Texts.Say("number.none"));
        var interval = PortfolioFacts.IntervalOf(entry);
        var ends = interval is { Low: { } low, High: { } high } ? texts.Say("portfolio.range", ("from", low), ("to", high)) : none;
        return new CompanyRow(
            entry.Company, interval,
            [
                ReportFacts.Digits(entry.Index!.Value.Score), ends, company.Places is { } places ? Places(facts, places) : none,
                ReportFacts.Digits(entry.Respondents),
            ]);
    }

    private static string Places(PortfolioFacts facts, PlaceRange places) => places.IsCertain
        ? ReportFacts.Digits(places.Best)
        : facts.Texts.Say("portfolio.range", ("from", places.Best), ("to", places.Worst));

    private static string Words(PortfolioFacts facts, PlacedCompany company)
    {
        var (texts, entry, index) = (facts.Texts, company.Entry, company.Entry.Index!.Value);
        return company.Places is { } places
            ? texts.Say(
                "portfolio.order.row", ("company", entry.Company), ("score", index.Score), ("low", index.Low), ("high", index.High),
                ("place", Places(facts, places)), ("answers", entry.Respondents))
            : texts.Say("portfolio.order.row.plain", ("company", entry.Company), ("score", index.Score), ("answers", entry.Respondents));
    }
}
