using Survey.Core.Questions;
using Survey.Reports.Blocks;

namespace Survey.Reports.Composition;

/// <summary>The finding on time given to the other function's work, and the sentences that the page on the working week shares with it.</summary>
internal static class WeekFinding
{
    /// <summary>From so many per cent of a week on, it is a finding.</summary>
    public const int Bound = 10;

    public static Finding? Compose(ReportFacts facts)
    {
        if (SharePercent(facts.Card.HatSwitching.SalesOnMarketing) is >= Bound and var sales)
            return Of(facts, "finding.week.sales", sales, FullTimePeople(facts, RespondentFunction.Sales, sales));
        if (SharePercent(facts.Card.HatSwitching.MarketingOnSelling) is >= Bound and var marketing)
            return Of(facts, "finding.week.marketing", marketing, FullTimePeople(facts, RespondentFunction.Marketing, marketing));
        return null;
    }

    public static Finding? ComposeLittle(ReportFacts facts) =>
        SharePercent(facts.Card.HatSwitching.SalesOnMarketing) is < Bound and var sales
            ? new Finding(
                facts.Texts.Say("finding.week.little", ("percent", facts.Texts.Percent(sales))), facts.Texts.Rich("finding.week.little.text"))
            : null;

    /// <summary>A mean share of a week in whole per cent.</summary>
    public static int? SharePercent(double? share) => share is { } value ? Whole.Nearest(value) : null;

    /// <summary>A share in words where it is a simple fraction ("a sixth"), in per cent otherwise.</summary>
    public static string ShareWords(ReportFacts facts, int percent)
    {
        var key = percent switch
        {
            10 => "number.share.10",
            12 or 13 => "number.share.13",
            16 or 17 => "number.share.17",
            20 => "number.share.20",
            25 => "number.share.25",
            33 or 34 => "number.share.33",
            50 => "number.share.50",
            _ => null,
        };
        return key is null ? facts.Texts.Percent(percent) : facts.Texts.Say(key);
    }

    /// <summary>How many full-time people a share of the week of all who gave their times is; 0 below one.</summary>
    public static int FullTimePeople(ReportFacts facts, RespondentFunction function, int percent)
    {
        var people = AnswersOf(facts, function) * percent / 100.0;
        return people < 0.95 ? 0 : Whole.Nearest(people);
    }

    /// <summary>How many of a function gave their times.</summary>
    public static int AnswersOf(ReportFacts facts, RespondentFunction function)
    {
        foreach (var week in facts.Card.WorkTime)
            if (week.Function == function)
                return week.Respondents ?? 0;
        return 0;
    }

    private static Finding Of(ReportFacts facts, string title, int percent, int people)
    {
        var (texts, share) = (facts.Texts, ShareWords(facts, percent));
        var isSaid = share == texts.Percent(percent);
        var text = (isSaid, people) switch
        {
            (true, 0) => texts.Rich("finding.week.text.more"),
            (false, 0) => texts.Rich("finding.week.text", ("percent", texts.Percent(percent))),
            (true, _) => texts.Rich("finding.week.text.people.more", ("n", people)),
            _ => texts.Rich("finding.week.text.people", ("percent", texts.Percent(percent)), ("n", people)),
        };
        return new Finding(texts.Say(title, ("share", share)), text);
    }
}
