using System.Collections.Immutable;
using Survey.Core.Portfolios;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition.Portfolio;

/// <summary>Composes the scores of companies in all dimensions, shaded: all companies, or the ends of a long order.</summary>
internal static class ScoreHeat
{
    public static IEnumerable<Block> Compose(PortfolioFacts facts)
    {
        var (texts, scored) = (facts.Texts, facts.Comparison.Scored);
        yield return new PageBreak();
        if (facts.IsWhole)
        {
            foreach (var range in PageRows.Of(scored.Length, facts.Request.Paper, isUnderHead: false))
                yield return Chart(facts, scored[range], range.Start.Value == 0
                    ? Title(facts)
                    : texts.Say("portfolio.heat.part", ("from", range.Start.Value + 1), ("to", range.End.Value), ("all", scored.Length)));
            yield break;
        }

        var ends = PortfolioFacts.ListedOfEachEnd;
        var ordered = facts.Comparison.Ordered.Select(company => company.Entry).ToImmutableArray();
        yield return Chart(facts, ordered[..ends], texts.Say("portfolio.heat.clearest", ("n", ends), ("all", ordered.Length)));
        yield return Chart(facts, ordered[^ends..], texts.Say("portfolio.heat.tangled", ("n", ends), ("all", ordered.Length)));
    }

    private static string Title(PortfolioFacts facts)
    {
        var patterns = facts.Comparison.Dimensions;
        return facts.Texts.Say(
            "portfolio.heat.title", ("all", patterns.Sum(pattern => pattern.Scores?.Companies ?? 0)),
            ("tangled", patterns.Sum(pattern => pattern.InBand[(int)Band.Tangled])), ("blurred", patterns.Sum(pattern => pattern.InBand[(int)Band.Blurred])));
    }

    private static Chart Chart(PortfolioFacts facts, ImmutableArray<PortfolioEntry> companies, string title)
    {
        var texts = facts.Texts;
        ImmutableArray<string> heads = [texts.Say("dimensions.index"), .. facts.Items.Dimensions];
        var figure = new HeatFigure(heads, [.. companies.Select(Row)], IsDense: true);
        var words = figure.Rows.Select(row => texts.Say(
            "portfolio.heat.row", ("company", row.Label),
            ("scores", texts.List([.. row.Cells.Select((cell, i) => Words(facts, heads[i], cell))]))));
        return new Chart(title, figure, texts.Say("portfolio.heat.alternative", ("rows", words)), texts.Rich("portfolio.heat.note"));
    }

    private static HeatRow Row(PortfolioEntry entry)
    {
        var lowest = entry.Dimensions.Select(dimension => dimension.Score?.Score).Min();
        return new HeatRow(
            entry.Company,
            [BandHeat.Of(entry.Index, isStrong: false), .. entry.Dimensions.Select(dimension => BandHeat.Of(dimension.Score, dimension.Score?.Score == lowest))]);
    }

    private static string Words(PortfolioFacts facts, string name, HeatCell cell) =>
        facts.Texts.Say("portfolio.heat.cell", ("name", name), ("score", cell.IsHidden ? facts.Texts.Say("missing.few") : cell.Text));
}
