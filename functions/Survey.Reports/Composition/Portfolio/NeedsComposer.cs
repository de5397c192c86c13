using System.Collections.Immutable;
using Survey.Core.Portfolios;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition.Portfolio;

/// <summary>Composes who needs what: each recommendation with the companies that need it, then each company with what it needs first.</summary>
internal static class NeedsComposer
{
    private const int MostNames = 12;
    private const int FirstNeeds = 3;

    public static Section? Compose(PortfolioFacts facts)
    {
        if (facts.Scored == 0)
            return null;
        var (texts, needs) = (facts.Texts, facts.Comparison.Needs);
        return new Section(
            "needs", texts.Say("portfolio.needs.label"), texts.Say("portfolio.needs.kicker"), Title(facts),
            needs.IsEmpty ? default : texts.Rich("portfolio.needs.lead"), SectionStart.SamePage,
            needs.IsEmpty ? [new Paragraph(texts.Rich("portfolio.needs.none"))] : Blocks(facts));
    }

    /// <summary>A priority from 0 to 1 as it is printed: hundredths.</summary>
    public static int Hundredths(double priority) => Whole.Nearest(priority * 100);

    private static string Title(PortfolioFacts facts)
    {
        if (facts.Comparison.Needs is not [var first, ..])
            return facts.Texts.Say("portfolio.needs.title.none");
        return facts.Scored == 1
            ? facts.Texts.Say("portfolio.needs.title.one", ("company", facts.Comparison.Scored[0].Company), ("n", facts.Comparison.Needs.Length))
            : facts.Texts.Say("portfolio.needs.title", ("title", first.Title), ("n", first.Companies.Length), ("all", facts.Scored));
    }

    private static ImmutableArray<Block> Blocks(PortfolioFacts facts)
    {
        if (facts.Scored == 1)
            return [ByChange(facts)];
        var ordered = facts.Comparison.Scored.Reverse();
        var listed = facts.IsWhole ? [.. ordered] : ordered.Take(PortfolioFacts.ListedOfEachEnd).ToImmutableArray();
        var heading = facts.IsWhole
            ? facts.Texts.Say("portfolio.needs.companies")
            : facts.Texts.Say("portfolio.needs.companies.least", ("n", listed.Length));
        return [ByChange(facts), new Heading(heading), ByCompany(facts, listed)];
    }

    private static Table ByChange(PortfolioFacts facts)
    {
        var texts = facts.Texts;
        ImmutableArray<TableColumn> columns =
        [
            new(texts.Say("portfolio.needs.change"), 36), new(texts.Say("portfolio.needs.count"), 9, TextAlign.End), new(texts.Say("portfolio.needs.where"), 55),
        ];
        var rows = facts.Comparison.Needs.Select(need => new TableRow(
            [TableCell.Of(need.Title, Emphasis.Strong), DigitCells.Of(need.Companies.Length), TableCell.Of(Names(facts, need))]));
        return new Table(texts.Say("portfolio.needs.caption"), columns, [.. rows], TableStyle.Dense);
    }

    private static string Names(PortfolioFacts facts, SharedNeed need)
    {
        var texts = facts.Texts;
        var names = need.Companies.Take(MostNames).Select(needing => Hundredths(needing.Priority) is var priority and > 0
            ? texts.Say("portfolio.needs.name", ("company", needing.Entry.Company), ("priority", priority))
            : texts.Say("portfolio.needs.name.least", ("company", needing.Entry.Company)));
        var list = string.Join(texts.Say("list.separator"), names);
        var more = need.Companies.Length - MostNames;
        return more > 0 ? texts.Say("portfolio.needs.more", ("names", list), ("n", more)) : list;
    }

    private static Table ByCompany(PortfolioFacts facts, ImmutableArray<PortfolioEntry> companies)
    {
        var texts = facts.Texts;
        ImmutableArray<TableColumn> columns =
        [
            new(texts.Say("portfolio.needs.company"), 22), new(texts.Say("portfolio.needs.first"), 26), new(texts.Say("portfolio.needs.second"), 26),
            new(texts.Say("portfolio.needs.third"), 26),
        ];
        var rows = companies.Select(entry => new TableRow(
            [TableCell.Of(entry.Company, Emphasis.Strong), .. Enumerable.Range(0, FirstNeeds).Select(rank => Cell(facts, entry, rank))]));
        return new Table(texts.Say("portfolio.needs.companies.caption"), columns, [.. rows], TableStyle.Dense);
    }

    private static TableCell Cell(PortfolioFacts facts, PortfolioEntry entry, int rank) =>
        rank < entry.Needs.Length ? TableCell.Of(entry.Needs[rank].Title) : facts.Texts.NoneCell;
}
