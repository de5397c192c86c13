using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition;

/// <summary>Composes the appendix with every activity.</summary>
internal static class ActivitiesComposer
{
    private static readonly double[] OwnerWeights = [5.5, 8.5, 5, 6.5, 7, 7.5];

    public static Section? Compose(ReportFacts facts)
    {
        if (facts.Activities.IsEmpty)
            return null;
        var texts = facts.Texts;
        var blocks = ImmutableArray.CreateBuilder<Block>(3);
        blocks.AddRange(Table(facts), new Paragraph(texts.Rich("activities.note"), ParagraphStyle.Note));
        if (facts.Card.Satisfaction is { Mean: { } mean, Answers: { } answers })
            blocks.Add(new Paragraph(texts.Rich("activities.satisfaction", ("n", answers), ("mean", Whole.Nearest(mean))), ParagraphStyle.Note));
        return new Section(
            SectionIds.Activities, texts.Say("activities.label"), texts.Say("activities.kicker"),
            texts.Say("activities.title", ("n", facts.Card.Respondents)), default, SectionStart.NewPage,
            blocks.ToImmutable());
    }

    private static Table Table(ReportFacts facts)
    {
        var texts = facts.Texts;
        var columns = ImmutableArray.CreateBuilder<TableColumn>(11);
        columns.Add(new TableColumn(texts.Say("activities.activity"), 36));
        var heads = OwnershipComposer.OwnerHeads(facts);
        for (var i = 0; i < heads.Length; i++)
            columns.Add(new TableColumn(heads[i], OwnerWeights[i], TextAlign.End));
        columns.AddRange(
            new TableColumn(texts.Say("activities.score"), 5.5, TextAlign.End), new TableColumn(texts.Say("activities.agreement"), 7, TextAlign.End),
            new TableColumn(texts.Say("activities.answers"), 4, TextAlign.End), new TableColumn(texts.Say("activities.status"), 11));
        var rows = ImmutableArray.CreateBuilder<TableRow>(facts.Activities.Length + 2);
        Add(facts, RespondentFunction.Sales, "activities.sales", rows);
        Add(facts, RespondentFunction.Marketing, "activities.marketing", rows);
        return new Table(texts.Say("activities.caption"), columns.MoveToImmutable(), rows.ToImmutable(), TableStyle.Dense);
    }

    private static void Add(ReportFacts facts, RespondentFunction home, string head, ImmutableArray<TableRow>.Builder rows)
    {
        if (!facts.Activities.Any(activity => activity.Home == home))
            return;
        rows.Add(new TableRow([TableCell.Of(facts.Texts.Say(head), Emphasis.Strong)], IsGroup: true));
        foreach (var activity in facts.Activities)
            if (activity.Home == home)
                rows.Add(Row(facts, activity));
    }

    private static TableRow Row(ReportFacts facts, ActivityFact activity)
    {
        var texts = facts.Texts;
        var cells = ImmutableArray.CreateBuilder<TableCell>(11);
        cells.Add(activity.Label);
        for (var owner = 0; owner < 6; owner++)
            cells.Add(activity.Shares.IsEmpty ? texts.NoneCell : DigitCells.Of(activity.Shares[owner]));
        cells.Add(DigitCells.OfScore(texts, activity.Score.Score));
        cells.Add(texts.TenthCell(activity.Score.Agreement));
        cells.Add(activity.Score.Answers is { } answers ? DigitCells.Of(answers) : texts.NoneCell);
        cells.Add(TableCell.Of(Status(facts, activity)));
        return new TableRow(cells.MoveToImmutable());
    }

    private static string Status(ReportFacts facts, ActivityFact activity)
    {
        var texts = facts.Texts;
        if (activity.Shares.IsEmpty)
            return facts.Reason(activity.IsUnanswered);
        var status = facts.StatusHead(activity.Score.Status);
        return (activity.Score.Tentative == true, activity.Score.Disputed == true) switch
        {
            (false, false) => status,
            (true, false) => texts.Say("activities.status.tentative", ("status", status)),
            (false, true) => texts.Say("activities.status.disputed", ("status", status)),
            _ => texts.Say("activities.status.both", ("status", status)),
        };
    }
}
