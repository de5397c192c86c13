using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition.Portfolio;

/// <summary>Composes what companies answer alike beside ownership: unfavourable statements, gaps in view, the working week.</summary>
internal static class CommonAnswers
{
    private const int MostStatements = 8;

    public static IEnumerable<Block> Compose(PortfolioFacts facts)
    {
        var places = Enumerable.Range(0, facts.Comparison.Statements.Length)
            .Where(place => facts.Comparison.Statements[place].MostlyUnfavourable > 0)
            .OrderByDescending(place => facts.Comparison.Statements[place].MostlyUnfavourable)
            .Take(MostStatements)
            .ToImmutableArray();
        if (!places.IsEmpty)
            yield return new Group(new Heading(facts.Texts.Say("portfolio.statements.heading")), Table(facts, places));
        if (Sentences(facts) is { IsEmpty: false } sentences)
            yield return new Group(
                new Heading(facts.Texts.Say("portfolio.also.heading")), new ItemList(sentences, ParagraphStyle.Side));
    }

    private static Table Table(PortfolioFacts facts, ImmutableArray<int> places)
    {
        var texts = facts.Texts;
        ImmutableArray<TableColumn> columns =
        [
            new(texts.Say("statements.statement"), 70), new(texts.Say("portfolio.statements.unfavourable"), 12, TextAlign.End),
            new(texts.Say("portfolio.statements.shown"), 9, TextAlign.End), new(texts.Say("portfolio.statements.split"), 9, TextAlign.End),
        ];
        return new Table(texts.Say("portfolio.statements.caption"), columns, [.. places.Select(place => Row(facts, place))], TableStyle.Dense);
    }

    private static TableRow Row(PortfolioFacts facts, int place)
    {
        var (text, pattern) = (facts.Items.Statements[place], facts.Comparison.Statements[place]);
        var label = facts.Request.Questionnaire.Statements[place].Reversed ? facts.Texts.Say("statements.reversed", ("statement", text)) : text;
        return new TableRow(
        [
            TableCell.Of(label), TableCell.Of(ReportFacts.Digits(pattern.MostlyUnfavourable), Emphasis.Strong), DigitCells.Of(pattern.Shown),
            DigitCells.Of(pattern.Split),
        ]);
    }

    private static ImmutableArray<RichText> Sentences(PortfolioFacts facts)
    {
        var (texts, comparison) = (facts.Texts, facts.Comparison);
        var sentences = ImmutableArray.CreateBuilder<RichText>(3);
        if (comparison.Index is { SeenLowerBySales: var sales, SeenLowerByMarketing: var marketing } && sales + marketing > 0)
            sentences.Add(texts.Rich("portfolio.also.gaps", ("sales", sales), ("marketing", marketing)));
        if (comparison.SalesOnMarketing is { Companies: >= PortfolioFacts.FewestForQuartiles } week)
            sentences.Add(texts.Rich(
                "portfolio.also.week", ("n", week.Companies), ("middle", texts.Percent(Whole.Nearest(week.Median))),
                ("upper", texts.Percent(Whole.Nearest(week.UpperQuartile)))));
        if (MostDisputed(facts) is { } disputed)
            sentences.Add(texts.Rich(
                "portfolio.also.disputed", ("activity", facts.Items.ShortActivities[disputed]), ("n", comparison.Activities[disputed].Disputed)));
        return sentences.ToImmutable();
    }

    private static int? MostDisputed(PortfolioFacts facts)
    {
        var activities = facts.Comparison.Activities;
        var most = Enumerable.Range(0, activities.Length).MaxBy(place => activities[place].Disputed);
        return activities[most].Disputed > 1 ? most : null;
    }
}
