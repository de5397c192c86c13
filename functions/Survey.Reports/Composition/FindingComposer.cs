using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition;

/// <summary>Chooses the three findings of the verdict: the first that the answers give, in this order.</summary>
internal static class FindingComposer
{
    private const int Findings = 3;

    private static readonly Func<ReportFacts, Finding?>[] Candidates =
    [
        OwnershipFinding.Compose,
        FlaggedIndex,
        Trend,
        WeekFinding.Compose,
        FlaggedDimensions,
        BlindSpot,
        MostUnfavourable,
        Weakest,
        SplitCamps,
        ViewsAlike,
        MostFavourable,
        WeekFinding.ComposeLittle,
    ];

    public static ImmutableArray<Finding> Compose(ReportFacts facts)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>(Findings);
        foreach (var candidate in Candidates)
        {
            if (findings.Count == Findings)
                break;
            if (candidate(facts) is { } finding)
                findings.Add(finding);
        }

        return findings.ToImmutable();
    }

    private static Finding? FlaggedIndex(ReportFacts facts)
    {
        if (facts.Card.Index.Gap is not { Flagged: true } gap)
            return null;
        var texts = facts.Texts;
        var (sales, marketing) = (Whole.Down(gap.Sales), Whole.Down(gap.Marketing));
        var clearer = texts.Say(gap.Difference > 0 ? "function.sales" : "function.marketing");
        var other = texts.Say(gap.Difference > 0 ? "function.marketing" : "function.sales");
        var (low, high) = (Math.Min(sales, marketing), Math.Max(sales, marketing));
        var (lower, upper) = (BandRange.BandOf(low), BandRange.BandOf(high));
        var title = lower == upper
            ? texts.Say("finding.gap.plain", ("clearer", clearer), ("other", other))
            : texts.Say(
                "finding.gap.bands", ("clearer", clearer), ("other", other), ("upper", texts.BandWord(upper)), ("lower", texts.BandWord(lower)));
        return new Finding(title, texts.Rich(
            "finding.gap.text", ("clearer", clearer), ("other", other), ("high", high), ("low", low), ("where", Where(facts))));
    }

    private static string Where(ReportFacts facts)
    {
        var flagged = facts.FlaggedDimensions;
        return flagged == 0
            ? facts.Texts.Say("finding.gap.index")
            : facts.Texts.Say(
                flagged == facts.Dimensions.Length ? "finding.gap.all" : "finding.gap.some", ("n", flagged), ("all", facts.Dimensions.Length));
    }

    private static Finding? FlaggedDimensions(ReportFacts facts)
    {
        var flagged = facts.FlaggedDimensions;
        if (flagged == 0 || facts.Card.Index.Gap is { Flagged: true })
            return null;
        var texts = facts.Texts;
        var widest = facts.Dimensions.Where(dimension => dimension.Score.Gap is { Flagged: true })
            .MaxBy(dimension => Math.Abs(dimension.Score.Gap!.Difference))!;
        var title = flagged == 1
            ? texts.Say("finding.gap.dimension", ("dimension", widest.Name))
            : texts.Say("finding.gap.dimensions", ("n", flagged), ("all", facts.Dimensions.Length));
        var gap = widest.Score.Gap!;
        return new Finding(title, texts.Rich(
            "finding.gap.dimension.text",
            ("dimension", widest.Name), ("sales", Whole.Down(gap.Sales)), ("marketing", Whole.Down(gap.Marketing))));
    }

    private static Finding? ViewsAlike(ReportFacts facts)
    {
        if (facts.Card.Index.Gap is not { } gap || !facts.IsSeenAlike)
            return null;
        return new Finding(facts.Texts.Say("finding.alike"), facts.Texts.Rich(
            "finding.alike.text", ("sales", Whole.Down(gap.Sales)), ("marketing", Whole.Down(gap.Marketing))));
    }

    private static Finding? Trend(ReportFacts facts)
    {
        if (facts.Card.Trend is not { } trend || facts.Card.Index.Score is not { } score || facts.Request.EarlierWave is not { } date)
            return null;
        foreach (var change in trend)
        {
            if (change is not { Id: "index", Changed: true, Difference: { } difference })
                continue;
            var title = facts.Texts.Say(difference > 0 ? "finding.trend.up" : "finding.trend.down", ("date", facts.Texts.Month(date)));
            return new Finding(title, facts.Texts.Rich(
                difference > 0 ? "finding.trend.text.up" : "finding.trend.text.down", ("earlier", Whole.Nearest(score - difference)), ("now", Whole.Down(score))));
        }

        return null;
    }

    private static Finding? BlindSpot(ReportFacts facts)
    {
        if (ForecastComposer.LargestBlindSpot(facts) is not { } spot || facts.Dimension(spot.Dimension) is not { } dimension)
            return null;
        return new Finding(facts.Texts.Say("finding.forecast", ("dimension", dimension.Name)), facts.Texts.Rich(
            "finding.forecast.text", ("expected", Whole.Nearest(spot.Expected)), ("score", Whole.Down(dimension.Score.Score!.Value))));
    }

    private static Finding? MostUnfavourable(ReportFacts facts)
    {
        var statement = Most(facts, item => item.IsMostlyUnfavourable, item => item.Score.Unfavourable);
        return statement is null
            ? null
            : StatementFinding(facts, statement, statement.Score.Reversed ? "finding.statement.reversed" : "finding.statement", OthersKey(statement), statement.Unfavourable);
    }

    private static Finding? MostFavourable(ReportFacts facts)
    {
        var statement = Most(facts, item => item.IsShown && item.Favourable >= 50, item => item.Score.Favourable);
        return statement is null
            ? null
            : StatementFinding(facts, statement, statement.Score.Reversed ? "finding.strongest.reversed" : "finding.strongest", "finding.strongest.text", statement.Favourable);
    }

    // Only of people that there are.
    private static string OthersKey(StatementFact statement) => (statement.Favourable, statement.Neutral) switch
    {
        (0, 0) => "finding.statement.text.none",
        (_, 0) => "finding.statement.text.other",
        (0, _) => "finding.statement.text.neutral",
        _ => "finding.statement.text",
    };

    // The first of those with the highest value.
    private static StatementFact? Most(ReportFacts facts, Func<StatementFact, bool> counts, Func<StatementFact, double?> valueOf)
    {
        StatementFact? most = null;
        foreach (var statement in facts.Statements)
            if (counts(statement) && (most is null || valueOf(statement) > valueOf(most)))
                most = statement;
        return most;
    }

    private static Finding StatementFinding(ReportFacts facts, StatementFact statement, string title, string text, int percent) => new(
        facts.Texts.Say(title, ("percent", facts.Texts.Percent(percent)), ("statement", statement.Short.TrimEnd('.'))),
        facts.Texts.Rich(text, ("other", facts.Texts.Percent(statement.Favourable)), ("neutral", facts.Texts.Percent(statement.Neutral))));

    private static Finding? SplitCamps(ReportFacts facts)
    {
        var count = facts.Statements.Count(statement => statement.Score.SplitCamps == true);
        return count == 0
            ? null
            : new Finding(
                facts.Texts.Say("finding.split", ("n", count), ("all", facts.Statements.Length)), facts.Texts.Rich("finding.split.text", ("n", count)));
    }

    private static Finding? Weakest(ReportFacts facts)
    {
        DimensionFact? weakest = null;
        foreach (var dimension in facts.Dimensions)
            if (dimension.Score.Score is { } score && !(score >= weakest?.Score.Score))
                weakest = dimension;
        if (weakest is null || facts.Card.Index.Low is not { } low || !(weakest.Score.High < low))
            return null;
        return new Finding(
            facts.Texts.Say("finding.weakest", ("dimension", weakest.Name)),
            facts.Texts.Rich("finding.weakest.text", ("score", Whole.Down(weakest.Score.Score!.Value))));
    }
}
