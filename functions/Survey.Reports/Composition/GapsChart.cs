using System.Collections.Immutable;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Composition.Texts;

namespace Survey.Reports.Composition;

/// <summary>Composes the perception gaps of the index and the dimensions.</summary>
internal static class GapsChart
{
    private const int Wide = 20;

    private const double RowHeight = 29;

    public static Chart Compose(ReportFacts facts)
    {
        var texts = facts.Texts;
        ImmutableArray<DimensionFact> ordered =
            [.. facts.Dimensions.OrderByDescending(dimension => Math.Abs(dimension.Score.Gap?.Difference ?? -1))];
        var rows = ImmutableArray.CreateBuilder<RowText>(ordered.Length + 1);
        var pairs = ImmutableArray.CreateBuilder<Pair>(ordered.Length + 1);
        Add(facts, texts.Say("dimensions.index"), true, facts.Card.Index.Gap, rows, pairs);
        foreach (var dimension in ordered)
            Add(facts, dimension.Name, false, dimension.Score.Gap, rows, pairs);
        var figure = new DumbbellFigure
        {
            Bands = texts.Bands,
            Heads = [texts.Say("views.points"), texts.Say("views.flagged")],
            Rows = rows.MoveToImmutable(),
            RowHeight = RowHeight,
            SalesLabel = texts.Say("views.sales"),
            MarketingLabel = texts.Say("views.marketing"),
            Pairs = pairs.MoveToImmutable(),
        };
        return new Chart(Title(facts, ordered), figure, Alternative(facts, figure, ordered));
    }

    private static void Add(
        ReportFacts facts, string label, bool isStrong, PerceptionGap? gap, ImmutableArray<RowText>.Builder rows, ImmutableArray<Pair>.Builder pairs)
    {
        rows.Add(new RowText(label, "", isStrong, gap is null ? ["", ""] : [ReportFacts.Digits(Points(gap)), gap.Flagged ? facts.Texts.Say("views.flagged") : ""]));
        pairs.Add(gap is null
            ? new Pair(0, 0, false, facts.Texts.Say("views.roles.few"))
            : new Pair(Whole.Down(gap.Sales), Whole.Down(gap.Marketing), gap.Flagged));
    }

    private static string Title(ReportFacts facts, ImmutableArray<DimensionFact> ordered)
    {
        var texts = facts.Texts;
        if (ordered.All(dimension => dimension.Score.Gap is { } gap && Math.Abs(gap.Difference) > Wide))
            return texts.Say("views.gaps.every", ("points", Wide));
        var flagged = ordered.Where(dimension => dimension.Score.Gap is { Flagged: true }).ToList();
        return flagged switch
        {
            [] => texts.Say("views.gaps.none"),
            [var only] => texts.Say("views.gaps.one", ("dimension", only.Name)),
            _ => texts.Say("views.gaps.flagged", ("n", flagged.Count), ("all", ordered.Length), ("dimension", flagged[0].Name)),
        };
    }

    private static string Alternative(ReportFacts facts, DumbbellFigure figure, ImmutableArray<DimensionFact> ordered)
    {
        var texts = facts.Texts;
        var words = new Clauses(figure.Rows.Length, (ref buffer, i) =>
        {
            var (label, pair) = (figure.Rows[i].Label, figure.Pairs[i]);
            var gap = i == 0 ? facts.Card.Index.Gap : ordered[i - 1].Score.Gap;
            var key = gap is null ? "views.gaps.row.few" : pair.Flagged ? "views.gaps.row.flagged" : "views.gaps.row";
            texts.Write(
                ref buffer, key, ("label", label), ("sales", pair.Sales), ("marketing", pair.Marketing), ("points", gap is null ? 0 : Points(gap)));
        });
        return texts.Say("views.gaps.alternative", ("rows", words));
    }

    private static int Points(PerceptionGap gap) => Whole.Nearest(Math.Abs(gap.Difference));
}
