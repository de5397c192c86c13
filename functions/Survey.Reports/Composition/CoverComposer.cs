using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition;

/// <summary>Composes the cover.</summary>
internal static class CoverComposer
{
    public static Cover Compose(ReportFacts facts)
    {
        var (texts, card) = (facts.Texts, facts.Card);
        return new Cover(
            card.Company,
            facts.Request.Logo,
            texts.Say("cover.title"),
            texts.Say("cover.subtitle", ("n", facts.Counted), ("company", facts.Company)),
            facts.Activities.IsEmpty ? null : Squares(facts),
            new Contents(texts.Say("cover.contents")),
            Facts(facts));
    }

    private static Chart Squares(ReportFacts facts)
    {
        var texts = facts.Texts;
        var (all, clear) = (facts.Activities.Length, facts.CountOf(ActivityStatus.Clear));
        var key = facts.Shown == 0 ? "squares.title.hidden" : clear == 0 ? "squares.title.none" : clear == all ? "squares.title.all" : "squares.title";
        var title = texts.Say(key, ("all", all), ("clear", clear));
        var (sales, marketing) = (MarksOf(facts, RespondentFunction.Sales), MarksOf(facts, RespondentFunction.Marketing));
        var figure = new SquaresFigure(
            texts.Say("squares.sales", ("n", sales.Length)), sales, texts.Say("squares.marketing", ("n", marketing.Length)), marketing, Legend(facts));
        var legend = texts.List([.. figure.Legend.Select(entry => entry.Text)]);
        var alternative = texts.Say(
            "squares.alternative", ("title", title), ("sales", figure.SalesLabel), ("marketing", figure.MarketingLabel), ("legend", legend));
        return new Chart(title, figure, alternative);
    }

    private static ImmutableArray<StatusMark> MarksOf(ReportFacts facts, RespondentFunction home)
    {
        var marks = ImmutableArray.CreateBuilder<StatusMark>(facts.Activities.Length);
        for (var mark = StatusMark.Filled; mark <= StatusMark.None; mark++)
            foreach (var activity in facts.Activities)
                if (activity.Home == home && activity.Mark == mark)
                    marks.Add(mark == StatusMark.None ? StatusMark.Hatched : mark);
        return marks.ToImmutable();
    }

    private static ImmutableArray<LegendEntry> Legend(ReportFacts facts)
    {
        var entries = ImmutableArray.CreateBuilder<LegendEntry>(5);
        Add(StatusMark.Filled, "squares.clear", facts.CountOf(ActivityStatus.Clear));
        Add(StatusMark.Half, "squares.leaning", facts.CountOf(ActivityStatus.Leaning));
        Add(StatusMark.Empty, "squares.open", facts.CountOf(ActivityStatus.Contested) + facts.CountOf(ActivityStatus.Shared));
        Add(StatusMark.Crossed, "squares.away",
            facts.CountOf(ActivityStatus.Misplaced) + facts.CountOf(ActivityStatus.Elsewhere) + facts.CountOf(ActivityStatus.Orphaned));
        Add(StatusMark.Hatched, "squares.hidden", facts.Activities.Length - facts.Shown);
        return entries.ToImmutable();

        void Add(StatusMark mark, string key, int count)
        {
            if (count > 0)
                entries.Add(new LegendEntry(mark, facts.Texts.Say(key, ("n", count))));
        }
    }

    private static ImmutableArray<CoverFact> Facts(ReportFacts facts)
    {
        var (texts, request) = (facts.Texts, facts.Request);
        var result = ImmutableArray.CreateBuilder<CoverFact>(3);
        if (request.Reader is { } reader)
            result.Add(new CoverFact(
                texts.Say("cover.for"), [request.ReaderRole is { } role ? texts.Say("cover.reader", ("name", reader), ("role", role)) : reader]));
        if (request.Consultant is { } consultant)
            result.Add(new CoverFact(texts.Say("cover.by"), request.ConsultantContact is { } contact ? [consultant, contact] : [consultant]));
        var answers = request is { AnswersFrom: { } from, AnswersTo: { } to }
            ? texts.Say("cover.answers", ("dates", texts.Dates(from, to)))
            : texts.Say("cover.answers.file");
        result.Add(new CoverFact(answers, [texts.Say("cover.date", ("date", texts.Date(DateOnly.FromDateTime(request.Date.DateTime))))]));
        return result.ToImmutable();
    }
}
