using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition.Portfolio;

/// <summary>Composes the three findings of a portfolio: who owns the work, which dimension is low, how far companies can be told apart.</summary>
internal static class PortfolioFindings
{
    /// <summary>One to three findings; none when no company is scored.</summary>
    public static ImmutableArray<Finding> Compose(PortfolioFacts facts) =>
        [.. new[] { Owners(facts), Lowest(facts), Order(facts) }.OfType<Finding>()];

    private static Finding? Owners(PortfolioFacts facts)
    {
        if (facts.Comparison.ClearActivities is null)
            return null;
        return new Finding(OwnersTitle(facts), OwnersText(facts));
    }

    private static RichText OwnersText(PortfolioFacts facts)
    {
        var (texts, first) = (facts.Texts, facts.ActivitiesByUnsettled[0]);
        var (name, pattern) = (facts.Items.ShortActivities[first], facts.Comparison.Activities[first]);
        if (pattern.Unsettled == 0)
            return texts.Rich("portfolio.finding.owners.settled");
        return facts.Scored == 1
            ? texts.Rich("portfolio.finding.owners.one.text", ("n", facts.Comparison.Activities.Sum(activity => activity.Unsettled)), ("activity", name))
            : texts.Rich("portfolio.finding.owners.text", ("activity", name), ("n", pattern.Unsettled), ("all", pattern.Shown));
    }

    private static string OwnersTitle(PortfolioFacts facts)
    {
        var (texts, clear, all) = (facts.Texts, facts.Comparison.ClearActivities!, facts.Comparison.Activities.Length);
        var (low, high) = ((int)clear.Lowest, (int)clear.Highest);
        if (clear.Companies == 1)
            return texts.Say(low == 0 ? "finding.owners.none" : "finding.owners", ("clear", low), ("all", all));
        if (low == high)
            return texts.Say("portfolio.finding.owners.same", ("clear", low), ("all", all));
        return clear.Companies < PortfolioFacts.FewestForQuartiles
            ? texts.Say("portfolio.finding.owners.few", ("low", low), ("high", high), ("all", all))
            : texts.Say("portfolio.finding.owners", ("clear", Whole.Down(clear.Median)), ("all", all));
    }

    private static Finding? Lowest(PortfolioFacts facts)
    {
        var texts = facts.Texts;
        if (facts.LowestDimension is not { } lowest)
            return facts.Indexed == 0
                ? null
                : new Finding(texts.Say("portfolio.finding.lowest.none"), texts.Rich("portfolio.finding.lowest.none.text"));
        var pattern = facts.Comparison.Dimensions[lowest];
        var (name, score) = (facts.Items.Dimensions[lowest], Whole.Down(pattern.Scores!.Median));
        if (facts.Only is not null)
            return new Finding(
                texts.Say("portfolio.finding.lowest.one", ("dimension", name)), texts.Rich("portfolio.finding.lowest.one.text", ("score", score)));
        return new Finding(
            texts.Say("portfolio.finding.lowest", ("dimension", name), ("n", pattern.LowestIn), ("all", pattern.Scores.Companies)),
            pattern.BelowIndexIn == 0
                ? texts.Rich("portfolio.finding.lowest.chance", ("score", score))
                : texts.Rich("portfolio.finding.lowest.text", ("score", score), ("n", pattern.BelowIndexIn)));
    }

    private static Finding? Order(PortfolioFacts facts)
    {
        var texts = facts.Texts;
        if (facts.Comparison.Placed < 2)
            return null;
        if (facts.Comparison.PairsApart == 0)
            return new Finding(texts.Say("portfolio.finding.order.none"), texts.Rich("portfolio.finding.order.none.text"));
        var (best, worst) = facts.CouldBe;
        var title = facts.Comparison.Pairs == 1
            ? texts.Say("portfolio.finding.order.two")
            : texts.Say("portfolio.finding.order", ("percent", texts.Percent(facts.PercentApart)));
        return new Finding(title, texts.Rich("portfolio.finding.order.text", ("best", best), ("worst", worst)));
    }
}
