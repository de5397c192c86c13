using System.Collections.Immutable;
using Survey.Core.Portfolios;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition.Portfolio;

/// <summary>Composes what the portfolio says in one page.</summary>
internal static class SummaryComposer
{
    private const int Actions = 3;
    private const int MostNames = 3;

    public static Section Compose(PortfolioFacts facts)
    {
        var texts = facts.Texts;
        var blocks = ImmutableArray.CreateBuilder<Block>(3);
        if (facts.Indexed > 0)
            blocks.Add(new Columns(new Column(3, Figure(facts)), new Column(9, Distribution(facts))));
        var findings = PortfolioFindings.Compose(facts);
        if (!findings.IsEmpty)
            blocks.Add(new FindingsAndActions(
                texts.Say("verdict.found"), texts.Say("portfolio.summary.do"), texts.Say("portfolio.summary.both"), findings, PlannedActions(facts)));
        if (facts.Missing > 0)
            blocks.Add(new Callout(texts.Say("portfolio.summary.missing.title"), texts.Rich("portfolio.summary.missing", ("reasons", Reasons(facts)))));
        return new Section(
            SectionIds.Verdict, texts.Say("portfolio.summary.label"), texts.Say("portfolio.summary.kicker"), Title(facts), default,
            SectionStart.NewPage, blocks.ToImmutable());
    }

    private static string Title(PortfolioFacts facts)
    {
        var (texts, all) = (facts.Texts, facts.Indexed);
        if (all == 0)
            return texts.Say("portfolio.summary.title.none");
        if (facts.Only is { } only)
            return texts.Say("portfolio.summary.title.one", ("band", texts.BandWord(only.Index!.Value.Band)), ("company", only.Company));
        foreach (var band in Enum.GetValues<Band>())
            if (facts.InBand(band) == all)
                return texts.Say("portfolio.summary.title.same", ("band", texts.BandWord(band)), ("all", all));
        var low = facts.InBand(Band.Tangled) + facts.InBand(Band.Blurred);
        return 2 * low >= all
            ? texts.Say("portfolio.summary.title.low", ("n", low), ("all", all))
            : texts.Say("portfolio.summary.title.high", ("n", all - low), ("all", all));
    }

    private static KeyFigure Figure(PortfolioFacts facts)
    {
        var (texts, scores) = (facts.Texts, facts.Comparison.Index.Scores!);
        var band = facts.Only?.Index?.Band ?? BandRange.BandOf(scores.Median);
        return new KeyFigure(ReportFacts.Digits(Whole.Down(scores.Median)), texts.BandHead(band), RichText.Of(FigureNote(facts)));
    }

    private static string FigureNote(PortfolioFacts facts)
    {
        var (texts, scores) = (facts.Texts, facts.Comparison.Index.Scores!);
        if (facts.Only is { } only)
            return only.CanBePlaced
                ? texts.Say("verdict.figure.interval", ("low", only.Index!.Value.Low), ("high", only.Index.Value.High))
                : texts.Say("verdict.figure.plain");
        if (scores.Lowest == scores.Highest)
            return texts.Say("portfolio.summary.figure.same");
        var (lower, upper) = (Whole.Down(scores.LowerQuartile), Whole.Up(scores.UpperQuartile));
        if (facts.Indexed >= PortfolioFacts.FewestForQuartiles && lower == upper)
            return texts.Say("portfolio.summary.figure.alike");
        return facts.Indexed < PortfolioFacts.FewestForQuartiles
            ? texts.Say("portfolio.summary.figure.few", ("n", facts.Indexed), ("low", (int)scores.Lowest), ("high", (int)scores.Highest))
            : texts.Say("portfolio.summary.figure", ("low", lower), ("high", upper));
    }

    private static Chart Distribution(PortfolioFacts facts)
    {
        var texts = facts.Texts;
        var counts = new int[100 / IndexDistributionFigure.Step];
        foreach (var company in facts.Comparison.Ordered)
            counts[Math.Min(company.Entry.Index!.Value.Score / IndexDistributionFigure.Step, counts.Length - 1)]++;
        var rows = counts.Index().Where(step => step.Item > 0).Select(step => texts.Say(
            "portfolio.distribution.row", ("from", step.Index * IndexDistributionFigure.Step),
            ("to", Math.Min(100, ((step.Index + 1) * IndexDistributionFigure.Step) - (step.Index == counts.Length - 1 ? 0 : 1))), ("n", step.Item)));
        return new Chart(
            null, new IndexDistributionFigure(texts.Bands, [.. counts]), texts.Say("portfolio.distribution.alternative", ("rows", rows)),
            texts.Rich("portfolio.distribution.note"));
    }

    private static ImmutableArray<PlannedAction> PlannedActions(PortfolioFacts facts)
    {
        var texts = facts.Texts;
        return [.. facts.Comparison.Needs.Take(Actions).Select(need => facts.Scored == 1
            ? new PlannedAction(
                need.Title, texts.Say("portfolio.summary.weight", ("priority", NeedsComposer.Hundredths(need.Companies[0].Priority))),
                texts.Say("portfolio.summary.only", ("company", need.Companies[0].Entry.Company)))
            : new PlannedAction(
                need.Title, texts.Say("portfolio.summary.needed", ("n", need.Companies.Length), ("all", facts.Scored)),
                Heaviest(facts, need)))];
    }

    // Companies stand in the order of their priorities, as printed in hundredths.
    private static string Heaviest(PortfolioFacts facts, SharedNeed need)
    {
        var (texts, first) = (facts.Texts, need.Companies[0]);
        var most = NeedsComposer.Hundredths(first.Priority);
        var alike = need.Companies.Count(company => NeedsComposer.Hundredths(company.Priority) == most);
        if (need.Companies.Length == 1)
            return texts.Say("portfolio.summary.only", ("company", first.Entry.Company));
        if (alike == need.Companies.Length)
            return texts.Say("portfolio.summary.heaviest.all");
        return alike == 1
            ? texts.Say("portfolio.summary.heaviest", ("company", first.Entry.Company))
            : texts.Say("portfolio.summary.heaviest.several", ("company", first.Entry.Company), ("n", alike - 1));
    }

    private static string Reasons(PortfolioFacts facts)
    {
        var (texts, comparison) = (facts.Texts, facts.Comparison);
        (string Key, ImmutableArray<string> Companies)[] reasons =
        [
            ("portfolio.summary.missing.few", [.. comparison.TooFew.Select(entry => entry.Company)]),
            ("portfolio.summary.missing.index", [.. comparison.WithoutIndex.Select(entry => entry.Company)]),
            ("portfolio.summary.missing.rejected", [.. facts.Request.Rejected.Select(rejected => rejected.Company)]),
        ];
        return string.Join(' ', reasons.Where(reason => !reason.Companies.IsEmpty).Select(reason => texts.Say(reason.Key, ("names", Names(facts, reason.Companies)))));
    }

    private static string Names(PortfolioFacts facts, ImmutableArray<string> companies)
    {
        var texts = facts.Texts;
        if (companies.Length <= MostNames)
            return texts.List([.. companies]);
        var first = string.Join(texts.Say("list.separator"), companies.Take(MostNames));
        return texts.Say("portfolio.needs.more", ("names", first), ("n", companies.Length - MostNames));
    }
}
