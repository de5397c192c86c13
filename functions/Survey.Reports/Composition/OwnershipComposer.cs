using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Composition.Texts;

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
        var disputed = Disputed(facts);
        var legend = new OwnershipLegendFigure(
            texts.Say("ownership.frame"), disputed > 0 ? texts.Say("ownership.flag") : "", texts.Say("ownership.heat"));
        var blocks = ImmutableArray.CreateBuilder<Block>(3);
        var heads = OwnerHeads(facts);
        AddChart(facts, heads, RespondentFunction.Sales, blocks);
        AddChart(facts, heads, RespondentFunction.Marketing, blocks);
        blocks.Add(new Chart(
            null, legend,
            texts.Say(
                disputed > 0 ? "ownership.legend" : "ownership.legend.plain", ("frame", legend.FrameText), ("flag", legend.FlagText), ("heat", legend.HeatText)),
            Note(facts)));
        return new Section(
            SectionIds.Ownership, texts.Say("ownership.label"), texts.Say("ownership.kicker"), Title(facts), Lead(facts, disputed), SectionStart.NewPage,
            blocks.ToImmutable());
    }

    private static ImmutableArray<string> OwnerHeads(ReportFacts facts) =>
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

    private static RichText Note(ReportFacts facts)
    {
        var (fewest, most) = (int.MaxValue, 0);
        foreach (var activity in facts.Activities)
            if (!activity.Shares.IsEmpty && activity.Score.Answers is { } answers)
                (fewest, most) = (Math.Min(fewest, answers), Math.Max(most, answers));
        return fewest < most
            ? facts.Texts.Rich("ownership.note.range", ("fewest", fewest), ("most", most))
            : facts.Texts.Rich("ownership.note", ("n", most));
    }

    private static RichText Lead(ReportFacts facts, int disputed)
    {
        var where = Where(facts);
        return disputed == 0 ? RichText.Of(where) : facts.Texts.Rich("ownership.lead.disputed", ("where", where), ("n", disputed));
    }

    private static int Disputed(ReportFacts facts)
    {
        var count = 0;
        foreach (var activity in facts.Activities)
            count += activity.Score.Disputed == true ? 1 : 0;
        return count;
    }

    private static string Where(ReportFacts facts)
    {
        if (facts.IsAnyTentative)
            return facts.Texts.Say("ownership.lead.tentative");
        var texts = facts.Texts;
        var key = LessClear(facts) switch
        {
            RespondentFunction.Sales => "ownership.lead.sales",
            RespondentFunction.Marketing => "ownership.lead.marketing",
            _ => "ownership.lead",
        };
        return texts.Say(
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

    private static void AddChart(ReportFacts facts, ImmutableArray<string> heads, RespondentFunction home, ImmutableArray<Block>.Builder blocks)
    {
        var (texts, column) = (facts.Texts, home == RespondentFunction.Sales ? 0 : 1);
        var rows = Rows(facts, home, column);
        if (rows.IsEmpty)
            return;
        var figure = new OwnershipFigure(heads, texts.Say(facts.AreAllTentative ? "ownership.status.tentative" : "ownership.status"),
            texts.Say("ownership.agreement"), column, rows);
        var title = texts.Say(home == RespondentFunction.Sales ? "ownership.sales" : "ownership.marketing");
        blocks.Add(new Chart(title, figure, Alternative(facts, figure)));
    }

    // The clearest first; those of one share in the questionnaire's order.
    private static ImmutableArray<OwnershipRow> Rows(ReportFacts facts, RespondentFunction home, int column)
    {
        var rows = ImmutableArray.CreateBuilder<OwnershipRow>(facts.Activities.Length);
        foreach (var activity in facts.Activities)
        {
            if (activity.Home != home)
                continue;
            var at = rows.Count;
            while (at > 0 && (rows[at - 1].Shares.IsEmpty ? -1 : rows[at - 1].Shares[column]) < activity.HomeShare)
                at--;
            rows.Insert(at, Row(facts, activity));
        }

        return rows.DrainToImmutable();
    }

    private static OwnershipRow Row(ReportFacts facts, ActivityFact activity) => new(
        activity.Short,
        activity.Shares,
        activity.Shares.IsEmpty ? facts.Reason(activity.IsUnanswered) : "",
        !activity.IsUnanswered,
        activity.Mark,
        activity.IsUnanswered ? facts.Texts.Say("number.none") : facts.StatusHead(activity.Score.Status),
        activity.Score.Tentative == true && !facts.AreAllTentative ? facts.Texts.Say("status.tentative") : "",
        activity.Score.Disputed == true,
        activity.Shares.IsEmpty ? "" : facts.Texts.Tenth(activity.Score.Agreement));

    private static string Alternative(ReportFacts facts, OwnershipFigure figure)
    {
        var texts = facts.Texts;
        var words = new Clauses(figure.Rows.Length, (ref buffer, i) =>
        {
            var row = figure.Rows[i];
            if (row.Shares.IsEmpty)
                texts.Write(ref buffer, "ownership.row.hidden", ("activity", row.Label), ("reason", row.Reason));
            else
                texts.Write(
                    ref buffer, "ownership.row", ("activity", row.Label), ("sales", row.Shares[0]), ("marketing", row.Shares[1]), ("both", row.Shares[2]),
                    ("elsewhere", row.Shares[3]), ("nobody", row.Shares[4]), ("unsure", row.Shares[5]), ("status", row.Status),
                    ("agreement", row.Agreement));
        });
        return texts.Say("ownership.alternative", ("rows", words));
    }
}
