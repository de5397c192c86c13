using System.Collections.Immutable;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition.Portfolio;

/// <summary>Composes the cover of a portfolio: every company is a square, in large portfolios every hundredth part.</summary>
internal static class PortfolioCoverComposer
{
    private const int MostSquares = 220;
    private const int Hundredths = 100;

    private static readonly (StatusMark Mark, string Legend)[] Kinds =
    [
        (StatusMark.Filled, "portfolio.squares.clear"), (StatusMark.Half, "portfolio.squares.defined"), (StatusMark.Empty, "portfolio.squares.blurred"),
        (StatusMark.Crossed, "portfolio.squares.tangled"), (StatusMark.Hatched, "portfolio.squares.hidden"),
    ];

    public static Cover Compose(PortfolioFacts facts)
    {
        var (texts, request) = (facts.Texts, facts.Request);
        var people = facts.Comparison.Scored.Sum(entry => entry.Respondents);
        return new Cover(
            facts.Name, request.Logo, texts.Say("cover.title"),
            texts.Say(facts.Scored == 1 ? "portfolio.cover.subtitle.one" : "portfolio.cover.subtitle", ("n", facts.Scored), ("people", people)),
            facts.Scored == 0 ? null : Squares(facts), new Contents(texts.Say("cover.contents")), Facts(facts));
    }

    private static Chart Squares(PortfolioFacts facts)
    {
        var texts = facts.Texts;
        int[] counts =
        [
            facts.InBand(Band.Clear), facts.InBand(Band.Defined), facts.InBand(Band.Blurred), facts.InBand(Band.Tangled),
            facts.Comparison.TooFew.Length + facts.Comparison.WithoutIndex.Length,
        ];
        var all = counts.Sum();
        var isSampled = all > MostSquares;
        var squares = isSampled ? HundredthsOf(counts, all) : counts;
        var kinds = Kinds.Index().Where(kind => counts[kind.Index] > 0).ToArray();
        ImmutableArray<LegendEntry> legend = [.. kinds.Select(kind => new LegendEntry(kind.Item.Mark, texts.Say(kind.Item.Legend, ("n", counts[kind.Index]))))];
        var figure = new CompanySquaresFigure([.. kinds.SelectMany(kind => Enumerable.Repeat(kind.Item.Mark, squares[kind.Index]))], legend);
        var title = texts.Say("portfolio.squares.title", ("all", facts.Indexed), ("n", counts[0] + counts[1]));
        var words = texts.List([.. legend.Select(entry => entry.Text)]);
        return new Chart(
            title, figure, texts.Say("portfolio.squares.alternative", ("title", title), ("legend", words)),
            isSampled ? texts.Rich("portfolio.squares.note") : default);
    }

    // Largest remainders: a hundred squares in all, each kind within one of its share.
    private static int[] HundredthsOf(int[] counts, int all)
    {
        var squares = counts.Select(count => (int)((long)count * Hundredths / all)).ToArray();
        var byRemainder = Enumerable.Range(0, counts.Length).OrderByDescending(kind => (long)counts[kind] * Hundredths % all);
        foreach (var kind in byRemainder.Take(Hundredths - squares.Sum()))
            squares[kind]++;
        return squares;
    }

    private static ImmutableArray<CoverFact> Facts(PortfolioFacts facts)
    {
        var (texts, request) = (facts.Texts, facts.Request);
        var date = texts.Date(DateOnly.FromDateTime(request.Date.DateTime));
        var result = ImmutableArray.CreateBuilder<CoverFact>(2);
        if (request.Consultant is { } consultant)
            result.Add(new CoverFact(
                texts.Say("portfolio.cover.by"), request.ConsultantContact is { } contact ? [consultant, contact] : [consultant]));
        result.Add(new CoverFact(texts.Say("portfolio.cover.made"), [date]));
        return result.ToImmutable();
    }
}
