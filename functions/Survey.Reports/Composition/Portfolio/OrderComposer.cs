using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition.Portfolio;

/// <summary>Composes the order of the companies: a ranking only where intervals do not overlap.</summary>
internal static class OrderComposer
{
    public const string Id = "order";

    private const int MostGroups = 8;

    public static Section? Compose(PortfolioFacts facts)
    {
        if (facts.Indexed == 0)
            return null;
        var texts = facts.Texts;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.AddRange(OrderCharts.Compose(facts));
        if (facts.Comparison.Placed > 1)
            blocks.AddRange(Explanation(facts));
        return new Section(
            Id, texts.Say("portfolio.order.label"), texts.Say("portfolio.order.kicker"), Title(facts),
            facts.Comparison.Placed > 1 ? texts.Rich("portfolio.order.lead") : default, SectionStart.NewPage, blocks.ToImmutable());
    }

    private static string Title(PortfolioFacts facts)
    {
        var (texts, comparison) = (facts.Texts, facts.Comparison);
        if (facts.Only is not null)
            return texts.Say("portfolio.order.title.one");
        if (comparison.PairsApart == 0)
            return texts.Say("portfolio.order.title.none");
        var (best, worst) = facts.CouldBe;
        var (first, last) = (comparison.Ordered.First(company => company.Places is not null), comparison.Ordered.Last(company => company.Places is not null));
        return (best, worst) switch
        {
            (1, 1) => texts.Say("portfolio.order.title.both", ("best", first.Entry.Company), ("worst", last.Entry.Company)),
            (1, _) => texts.Say("portfolio.order.title.best", ("company", first.Entry.Company), ("n", worst)),
            (_, 1) => texts.Say("portfolio.order.title.worst", ("company", last.Entry.Company), ("n", best)),
            _ => texts.Say("portfolio.order.title.open", ("best", best), ("worst", worst)),
        };
    }

    private static IEnumerable<Block> Explanation(PortfolioFacts facts)
    {
        var (texts, groups) = (facts.Texts, facts.Comparison.Groups);
        yield return new Rule();
        yield return new Columns(
            Column(texts.Say("portfolio.order.overlap"), texts.Rich("portfolio.order.overlap.text")),
            Column(texts.Say("portfolio.order.apart"), texts.Rich("portfolio.order.apart.text")));
        if (groups.Length is < 2 or > MostGroups)
            yield break;
        var items = groups.Select(group => group.Companies == 1
            ? texts.Rich("portfolio.order.group.one", ("place", group.First), ("low", group.Low), ("high", group.High))
            : texts.Rich("portfolio.order.group", ("from", group.First), ("to", group.Last), ("low", group.Low), ("high", group.High)));
        yield return new Group(
            new Heading(texts.Say("portfolio.order.groups", ("n", groups.Length)), HeadingStyle.Side),
            new ItemList([.. items], ParagraphStyle.Side));
    }

    private static Column Column(string heading, RichText text) =>
        new(6, new Heading(heading, HeadingStyle.Side), new Paragraph(text, ParagraphStyle.Side));
}
