using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Composition.Texts;

namespace Survey.Reports.Composition;

/// <summary>Composes the working week: who does the other function's work. Only where a function's week is shown.</summary>
internal static class WeekComposer
{
    public static Section? Compose(ReportFacts facts)
    {
        if (!facts.Card.WorkTime.Any(IsDrawn))
            return null;
        var texts = facts.Texts;
        var blocks = ImmutableArray.CreateBuilder<Block>(6);
        blocks.Add(Week(facts));
        AddHidden(facts, blocks);
        if (ExtraWorkChart.Compose(facts) is { } statements)
            blocks.AddRange(new Rule(), statements);
        blocks.AddRange(new Rule(), Sides(facts));
        return new Section(
            SectionIds.Week, texts.Say("week.label"), texts.Say(KickerKey(facts)), Title(facts), Lead(facts), SectionStart.NewPage, blocks.ToImmutable());
    }

    private static bool IsDrawn(WorkTimeScore week) =>
        week.Function is RespondentFunction.Sales or RespondentFunction.Marketing && week.Selling is not null;

    private static int? OnMarketing(ReportFacts facts) => WeekFinding.SharePercent(facts.Card.HatSwitching.SalesOnMarketing);

    private static int? OnSelling(ReportFacts facts) => WeekFinding.SharePercent(facts.Card.HatSwitching.MarketingOnSelling);

    private static string KickerKey(ReportFacts facts) =>
        OnMarketing(facts) >= WeekFinding.Bound ? "week.kicker.sales" : OnSelling(facts) >= WeekFinding.Bound ? "week.kicker.marketing" : "week.kicker";

    private static string Title(ReportFacts facts)
    {
        var texts = facts.Texts;
        if (OnMarketing(facts) is >= WeekFinding.Bound and var sales)
        {
            var people = WeekFinding.FullTimePeople(facts, RespondentFunction.Sales, sales);
            return people == 0
                ? texts.Say("week.title.sales", ("share", WeekFinding.ShareWords(facts, sales)))
                : texts.Say("week.title.sales.people", ("share", WeekFinding.ShareWords(facts, sales)), ("n", people));
        }

        if (OnSelling(facts) is >= WeekFinding.Bound and var marketing)
            return texts.Say("week.title.marketing", ("share", WeekFinding.ShareWords(facts, marketing)));
        if (OnMarketing(facts) is { } little)
            return texts.Say("week.title.little", ("percent", texts.Percent(little)));
        return OnSelling(facts) is { } selling
            ? texts.Say("week.title.little.marketing", ("percent", texts.Percent(selling)))
            : texts.Say("week.title.plain");
    }

    private static RichText Lead(ReportFacts facts)
    {
        if (OnMarketing(facts) >= WeekFinding.Bound)
            return facts.Texts.Rich("week.lead");
        return OnMarketing(facts) < WeekFinding.Bound && OnSelling(facts) < WeekFinding.Bound ? facts.Texts.Rich("week.lead.little") : default;
    }

    private static Chart Week(ReportFacts facts)
    {
        var texts = facts.Texts;
        ImmutableArray<WeekRow> rows = [.. facts.Card.WorkTime.Where(IsDrawn).Select(week => Row(facts, week))];
        var words = new Clauses(rows.Length, (ref buffer, i) => texts.Write(
            ref buffer, "week.row", ("function", rows[i].Label), ("selling", rows[i].Parts[0].Text), ("marketing", rows[i].Parts[1].Text),
            ("service", rows[i].Parts[2].Text), ("other", rows[i].Parts[3].Text)));
        return new Chart(
            ChartTitle(facts), new WeekFigure(rows), texts.Say("week.alternative", ("rows", words)));
    }

    private static string ChartTitle(ReportFacts facts) => (OnMarketing(facts), OnSelling(facts)) switch
    {
        ({ } sales, { } marketing) => facts.Texts.Say(
            "week.chart.both", ("sales", facts.Texts.Percent(sales)), ("marketing", facts.Texts.Percent(marketing))),
        ({ } sales, _) => facts.Texts.Say("week.chart.sales", ("sales", facts.Texts.Percent(sales))),
        (_, { } marketing) => facts.Texts.Say("week.chart.marketing", ("marketing", facts.Texts.Percent(marketing))),
        _ => facts.Texts.Say("week.chart.plain"),
    };

    private static WeekRow Row(ReportFacts facts, WorkTimeScore week)
    {
        var texts = facts.Texts;
        var marketing = week.Function == RespondentFunction.Sales ? texts.Say("week.bracket.sales") : null;
        var selling = week.Function == RespondentFunction.Marketing ? texts.Say("week.bracket.marketing") : null;
        return new WeekRow(texts.FunctionHead(week.Function), texts.Say("week.answers", ("n", week.Respondents ?? 0)),
        [
            Part(facts, "week.selling", week.Selling, Ink.Sales, selling),
            Part(facts, "week.marketing", week.Marketing, Ink.Marketing, marketing),
            Part(facts, "week.service", week.Service, Ink.Heat30, null),
            Part(facts, "week.other", week.Other, Ink.White, null),
        ]);
    }

    private static WeekPart Part(ReportFacts facts, string key, double? share, Ink colour, string? bracket)
    {
        var percent = Whole.Nearest(share ?? 0);
        return new WeekPart(facts.Texts.Say(key), facts.Texts.Percent(percent), share ?? 0, percent, colour, bracket);
    }

    private static void AddHidden(ReportFacts facts, ImmutableArray<Block>.Builder blocks)
    {
        AddHidden(facts, RespondentFunction.Sales, "week.hidden.sales", blocks);
        AddHidden(facts, RespondentFunction.Marketing, "week.hidden.marketing", blocks);
    }

    private static void AddHidden(ReportFacts facts, RespondentFunction function, string key, ImmutableArray<Block>.Builder blocks)
    {
        if (!facts.Card.WorkTime.Any(week => week.Function == function && week.Selling is not null))
            blocks.Add(new Paragraph(facts.Texts.Rich(key, ("k", facts.Card.MinimumGroup)), ParagraphStyle.Side));
    }

    private static Columns Sides(ReportFacts facts)
    {
        var texts = facts.Texts;
        var not = new Column(6, new Heading(texts.Say("week.not"), HeadingStyle.Side), new Paragraph(texts.Rich("week.not.text"), ParagraphStyle.Side));
        return OnMarketing(facts) is >= WeekFinding.Bound and var sales
            ? new Columns(
                new Column(6, new Heading(texts.Say("week.costs"), HeadingStyle.Side), new Paragraph(RichText.Of(Costs(facts, sales)), ParagraphStyle.Side)),
                not)
            : new Columns(not);
    }

    private static string Costs(ReportFacts facts, int percent)
    {
        var texts = facts.Texts;
        var answers = WeekFinding.AnswersOf(facts, RespondentFunction.Sales);
        var people = WeekFinding.FullTimePeople(facts, RespondentFunction.Sales, percent);
        var first = people == 0
            ? texts.Say("week.costs.part", ("n", answers), ("percent", texts.Percent(percent)))
            : texts.Say("week.costs.people", ("n", answers), ("percent", texts.Percent(percent)), ("people", people));
        var service = facts.Card.WorkTime.First(week => week.Function == RespondentFunction.Sales).Service;
        return service is { } share && Whole.Nearest(share) < percent
            ? texts.Say("week.costs.service", ("first", first), ("service", texts.Percent(Whole.Nearest(share))))
            : first;
    }
}
