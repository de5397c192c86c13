using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition;

/// <summary>Composes the workshop sheet that stands in place of comparisons where sales and marketing are not both shown.</summary>
internal static class WorkshopComposer
{
    private static readonly TableCell Blank = TableCell.Of("");

    public static Section? Compose(ReportFacts facts)
    {
        if (facts.AreBothShown || facts.Activities.IsEmpty)
            return null;
        var texts = facts.Texts;
        return new Section(
            SectionIds.Workshop, texts.Say("workshop.label"), texts.Say("workshop.kicker"),
            Title(facts), texts.Rich("workshop.lead", ("k", facts.Card.MinimumGroup)), SectionStart.NewPage,
            [new Paragraph(texts.Rich("workshop.how")), Sheet(facts)]);
    }

    // Where most of the work has a clear owner, there is little to settle.
    private static string Title(ReportFacts facts)
    {
        var all = facts.Activities.Length;
        return facts.Texts.Say(2 * facts.CountOf(ActivityStatus.Clear) > all ? "workshop.title.clear" : "workshop.title", ("n", all));
    }

    private static Table Sheet(ReportFacts facts)
    {
        var texts = facts.Texts;
        ImmutableArray<TableColumn> columns =
        [
            new(texts.Say("workshop.activity"), 46), new(texts.Say("workshop.today"), 20), new(texts.Say("workshop.owner"), 20),
            new(texts.Say("workshop.when"), 14),
        ];
        var rows = ImmutableArray.CreateBuilder<TableRow>(facts.Activities.Length + 2);
        Add(facts, RespondentFunction.Sales, "workshop.sales", rows);
        Add(facts, RespondentFunction.Marketing, "workshop.marketing", rows);
        return new Table(texts.Say("workshop.caption"), columns, rows.ToImmutable(), TableStyle.Sheet);
    }

    private static void Add(ReportFacts facts, RespondentFunction home, string head, ImmutableArray<TableRow>.Builder rows)
    {
        if (!facts.Activities.Any(activity => activity.Home == home))
            return;
        rows.Add(new TableRow([TableCell.Of(facts.Texts.Say(head), Emphasis.Strong)], IsGroup: true));
        foreach (var activity in facts.Activities)
            if (activity.Home == home)
                rows.Add(new TableRow([activity.Label, Blank, Blank, Blank]));
    }
}
