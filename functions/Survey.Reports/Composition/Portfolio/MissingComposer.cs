using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition.Portfolio;

/// <summary>Composes which companies are not in the comparison, and why. Never a figure of theirs.</summary>
internal static class MissingComposer
{
    public const string Id = "missing";

    public static Section? Compose(PortfolioFacts facts)
    {
        if (facts.Missing == 0 && facts.Request.RejectedRows == 0)
            return null;
        var texts = facts.Texts;
        var blocks = ImmutableArray.CreateBuilder<Block>(3);
        if (facts.Missing > 0)
            blocks.Add(Table(facts));
        if (facts.Missing > PortfolioFacts.MostListed)
            blocks.Add(new Paragraph(texts.Rich("portfolio.missing.more", ("n", facts.Missing - PortfolioFacts.MostListed)), ParagraphStyle.Side));
        if (facts.Request.RejectedRows > 0)
            blocks.Add(new Paragraph(texts.Rich("portfolio.missing.rows", ("n", facts.Request.RejectedRows)), ParagraphStyle.Side));
        return new Section(
            Id, texts.Say("portfolio.missing.label"), texts.Say("portfolio.missing.kicker"),
            facts.Missing == 0 ? texts.Say("portfolio.missing.title.rows") : texts.Say("portfolio.missing.title", ("n", facts.Missing)),
            facts.Comparison.TooFew.IsEmpty ? default : texts.Rich("portfolio.missing.lead"), SectionStart.SamePage, blocks.ToImmutable());
    }

    private static Table Table(PortfolioFacts facts)
    {
        var (texts, comparison) = (facts.Texts, facts.Comparison);
        IEnumerable<(string Company, string Reason)> rows =
        [
            .. comparison.TooFew.Select(entry => (entry.Company, texts.Say("portfolio.missing.few", ("n", entry.TooFew!.Value)))),
            .. comparison.WithoutIndex.Select(entry => (entry.Company, texts.Say("portfolio.missing.index"))),
            .. facts.Request.Rejected.Select(rejected => (rejected.Company, rejected.Reason)),
        ];
        ImmutableArray<TableColumn> columns = [new(texts.Say("portfolio.needs.company"), 40), new(texts.Say("portfolio.missing.why"), 60)];
        return new Table(
            texts.Say("portfolio.missing.caption"), columns,
            [.. rows.Take(PortfolioFacts.MostListed).Select(row => new TableRow([TableCell.Of(row.Company), TableCell.Of(row.Reason)]))], TableStyle.Dense);
    }
}
