using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition;

/// <summary>Composes who owns what: the page to work with.</summary>
internal static class OwnershipComposer
{
    private const int Apart = 10;

    public static Section? Compose(ReportFacts facts)
    {
        if (facts.Activities.IsEmpty)
            return null;
        var texts = facts.Texts;
        var legend = new OwnershipLegendFigure(texts.Say("ownership.frame"), texts.Say("ownership.flag"), texts.Say("ownership.heat"));
        var blocks = ImmutableArray.CreateBuilder<Block>(3);
        AddChart(facts, RespondentFunction.Sales, blocks);
        AddChart(facts, RespondentFunction.Marketing, blocks);
        blocks.Add(new Chart(null, legend, texts.Say("ownership.legend", ("frame", legend.FrameText), ("flag", legend.FlagText), ("heat", legend.HeatText))));
        return new Section(
            SectionIds.Ownership, texts.Say("ownership.label"), texts.Say("ownership.kicker"), Title(facts), Lead(facts), SectionStart.NewPage,
            blocks.ToImmutable());
    }

    /// <summary>The six answers as heads of columns.</summary>
    public static ImmutableArray<string> OwnerHeads(ReportFacts facts) =>
    [
        facts.Texts.Say("owner.sales"), facts.Texts.Say("owner.marketing"), facts.Texts.Say("owner.both"),
        facts.Texts.Say("owner.elsewhere"), facts.Texts.Say("owner.nobody"), facts.Texts.Say("owner.unsure"),
    ];

    private static string Title(ReportFacts facts)
    {
        var (texts, all, clear) = (facts.Texts, facts.Activities.Length, facts.CountOf(ActivityStatus.Clear));
        if (facts.Shown == 0)
            return texts.Say("ownership.title.hidden");
        if (clear == all)
            return texts.Say("ownership.title.all", ("all", all));
        var key = clear == 0 ? "ownership.title.none" : 3 * clear <= all ? "ownership.title.few" : "ownership.title.some";
        var title = texts.Say(key, ("clear", clear), ("all", all));
        return LessClear(facts) switch
        {
            RespondentFunction.Sales => texts.Say("ownership.title.sales", ("title", title)),
            RespondentFunction.Marketing => texts.Say("ownership.title.marketing", ("title", title)),
            _ => title,
        };
    }

    private static RichText Lead(ReportFacts facts)
    {
        var texts = facts.Texts;
        if (facts.IsAnyTentative)
            return texts.Rich("ownership.lead.tentative");
        var key = LessClear(facts) switch
        {
            RespondentFunction.Sales => "ownership.lead.sales",
            RespondentFunction.Marketing => "ownership.lead.marketing",
            _ => "ownership.lead",
        };
        return texts.Rich(
            key, ("sales", texts.Percent(Inside(facts, RespondentFunction.Sales) ?? 0)),
            ("marketing", texts.Percent(Inside(facts, RespondentFunction.Marketing) ?? 0)));
    }

    private static RespondentFunction? LessClear(ReportFacts facts)
    {
        if (Inside(facts, RespondentFunction.Sales) is not { } sales || Inside(facts, RespondentFunction.Marketing) is not { } marketing)
            return null;
        return Math.Abs(sales - marketing) < Apart ? null : sales < marketing ? RespondentFunction.Sales : RespondentFunction.Marketing;
    }

    // Share of all answers to the activities of one home that name it.
    private static int? Inside(ReportFacts facts, RespondentFunction home)
    {
        var (inside, all) = (0, 0);
        foreach (var activity in facts.Activities)
        {
            if (activity.Home != home || activity.Score.Counts is not { } counts)
                continue;
            inside += home == RespondentFunction.Sales ? counts.Sales : counts.Marketing;
            all += activity.Score.Answers ?? 0;
        }

        return all == 0 ? null : Whole.Percent(inside, all);
    }

    private static void AddChart(ReportFacts facts, RespondentFunction home, ImmutableArray<Block>.Builder blocks)
    {
        var texts = facts.Texts;
        ImmutableArray<OwnershipRow> rows =
        [
            .. facts.Activities.Where(activity => activity.Home == home).OrderByDescending(activity => activity.HomeShare)
                .Select(activity => Row(facts, activity)),
        ];
        if (rows.IsEmpty)
            return;
        var figure = new OwnershipFigure(OwnerHeads(facts), texts.Say(facts.AreAllTentative ? "ownership.status.tentative" : "ownership.status"),
            home == RespondentFunction.Sales ? 0 : 1, rows);
        var title = texts.Say(home == RespondentFunction.Sales ? "ownership.sales" : "ownership.marketing");
        blocks.Add(new Chart(title, figure, Alternative(facts, figure)));
    }

    private static OwnershipRow Row(ReportFacts facts, ActivityFact activity) => new(
        activity.Short,
        activity.Shares,
        activity.Shares.IsEmpty ? facts.Reason(activity.IsUnanswered) : "",
        !activity.IsUnanswered,
        activity.Mark,
        activity.IsUnanswered ? facts.Texts.Say("number.none") : facts.StatusHead(activity.Score.Status),
        activity.Score.Tentative == true && !facts.AreAllTentative ? facts.Texts.Say("status.tentative") : "",
        activity.Score.Disputed == true);

    private static string Alternative(ReportFacts facts, OwnershipFigure figure)
    {
        var texts = facts.Texts;
        var words = figure.Rows.Select(row => row.Shares.IsEmpty
            ? texts.Say("ownership.row.hidden", ("activity", row.Label), ("reason", row.Reason))
            : texts.Say(
                "ownership.row", ("activity", row.Label), ("share", texts.Percent(row.Shares[figure.Home])), ("status", row.Status)));
        return texts.Say("ownership.alternative", ("rows", words));
    }
}
