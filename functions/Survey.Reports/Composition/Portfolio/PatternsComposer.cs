using System.Collections.Immutable;
using Survey.Core.Portfolios;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition.Portfolio;

/// <summary>Composes what companies have in common: how each activity stands in how many of them, and which statements they answer unfavourably.</summary>
internal static class PatternsComposer
{
    public const string Id = "patterns";

    private static readonly (ActivityStatus Status, string Head)[] Statuses =
    [
        (ActivityStatus.Clear, "status.clear"), (ActivityStatus.Leaning, "status.leaning"), (ActivityStatus.Shared, "status.shared"),
        (ActivityStatus.Contested, "status.contested"), (ActivityStatus.Misplaced, "status.misplaced"), (ActivityStatus.Elsewhere, "status.elsewhere"),
        (ActivityStatus.Orphaned, "status.orphaned"),
    ];

    public static Section? Compose(PortfolioFacts facts)
    {
        if (facts.Comparison.Activities.IsEmpty)
            return null;
        var texts = facts.Texts;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        AddChart(facts, RespondentFunction.Sales, blocks);
        AddChart(facts, RespondentFunction.Marketing, blocks);
        blocks.Add(new Paragraph(texts.Rich("portfolio.patterns.note"), ParagraphStyle.Note));
        blocks.AddRange(CommonAnswers.Compose(facts));
        return new Section(
            Id, texts.Say("portfolio.patterns.label"), texts.Say("portfolio.patterns.kicker"), Title(facts), texts.Rich("portfolio.patterns.lead"),
            SectionStart.NewPage, blocks.ToImmutable());
    }

    private static string Title(PortfolioFacts facts)
    {
        var texts = facts.Texts;
        var first = facts.ActivitiesByUnsettled[0];
        var pattern = facts.Comparison.Activities[first];
        if (pattern.Unsettled == 0)
            return texts.Say("portfolio.patterns.title.none");
        return facts.Scored == 1
            ? texts.Say("portfolio.patterns.title.one", ("n", facts.Comparison.Activities.Sum(activity => activity.Unsettled)), ("all", facts.Comparison.Activities.Length))
            : texts.Say(
                "portfolio.patterns.title", ("activity", facts.Items.ShortActivities[first]), ("n", pattern.Unsettled), ("all", pattern.Shown));
    }

    private static void AddChart(PortfolioFacts facts, RespondentFunction home, ImmutableArray<Block>.Builder blocks)
    {
        var (texts, activities) = (facts.Texts, facts.Request.Questionnaire.Activities);
        ImmutableArray<int> places = [.. facts.ActivitiesByUnsettled.Where(place => activities[place].Home == home)];
        if (places.IsEmpty)
            return;
        ImmutableArray<string> heads = [.. Statuses.Select(status => texts.Say(status.Head))];
        var figure = new HeatFigure(
            heads, [.. places.Select(place => Row(facts.Items.ShortActivities[place], facts.Comparison.Activities[place]))], IsDense: false);
        var words = figure.Rows.Select(row => texts.Say(
            "portfolio.patterns.row", ("activity", row.Label),
            ("counts", texts.List([.. row.Cells.Select((cell, i) => texts.Say("portfolio.heat.cell", ("name", heads[i]), ("score", cell.Text)))]))));
        blocks.Add(new Chart(ChartTitle(facts, home, places), figure, texts.Say("portfolio.patterns.alternative", ("rows", words))));
    }

    private static string ChartTitle(PortfolioFacts facts, RespondentFunction home, ImmutableArray<int> places)
    {
        var shown = places.Sum(place => facts.Comparison.Activities[place].Shown);
        var settled = shown - places.Sum(place => facts.Comparison.Activities[place].Unsettled);
        var key = home == RespondentFunction.Sales ? "portfolio.patterns.sales" : "portfolio.patterns.marketing";
        return facts.Texts.Say(key, ("percent", facts.Texts.Percent(Whole.Percent(settled, shown))));
    }

    private static HeatRow Row(string label, ActivityPattern pattern) =>
        new(label, [.. Statuses.Select(status => Cell(pattern.CountOf(status.Status), pattern.Shown))]);

    private static HeatCell Cell(int count, int shown)
    {
        var ground = Palette.Heat(Whole.Percent(count, shown));
        return new(ReportFacts.Digits(count), ground, IsStrong: ground is Ink.Heat50 or Ink.Heat70);
    }
}
