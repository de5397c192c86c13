using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Composition.Texts;

namespace Survey.Reports.Composition;

/// <summary>Composes who answered, and how far to trust it.</summary>
internal static class AnsweredComposer
{
    private const int EnoughResponse = 70;

    public static Section Compose(ReportFacts facts)
    {
        var texts = facts.Texts;
        var blocks = ImmutableArray.CreateBuilder<Block>(8);
        blocks.Add(WhoAnswered(facts));
        AddHidden(facts, blocks);
        if (facts is { Card.Trend: null, Request.EarlierWave: { } earlier })
            blocks.Add(Side(texts.Rich("answered.earlier.gone", ("date", texts.Month(earlier)))));
        if (Bounds(facts) is { } bounds)
            blocks.AddRange(new Rule(), bounds);
        blocks.Add(new Rule());
        ReliabilityComposer.Add(facts, blocks);
        return new Section(
            SectionIds.Answered, texts.Say("answered.label"), texts.Say("answered.kicker"), Title(facts), Lead(facts), SectionStart.NewPage,
            blocks.ToImmutable());
    }

    private static string Title(ReportFacts facts)
    {
        var key = (facts.IsShown(RespondentFunction.Sales), facts.IsShown(RespondentFunction.Marketing)) switch
        {
            (true, true) => "answered.title.both",
            (true, false) => "answered.title.sales",
            (false, true) => "answered.title.marketing",
            _ => "answered.title.neither",
        };
        return facts.Texts.Say(key, ("answered", facts.AnsweredSentence));
    }

    private static RichText Lead(ReportFacts facts)
    {
        if (facts.ResponseRate is not { } rate)
            return facts.Texts.Rich("answered.lead.unknown");
        var key = rate >= EnoughResponse ? "answered.lead.high" : HasBounds(facts) ? "answered.lead.low" : "answered.lead.low.plain";
        return facts.Texts.Rich(key, ("rate", facts.Texts.Percent(rate)));
    }

    private static Chart WhoAnswered(ReportFacts facts)
    {
        var rows = ResponseRows.Of(facts);
        var title = ChartTitle(facts, rows);
        var texts = facts.Texts;
        var words = new Clauses(rows.Length, (ref buffer, i) => texts.Write(
            ref buffer, rows[i].Rate.Length == 0 ? "answered.row" : "answered.row.rate",
            ("label", rows[i].Label), ("counts", rows[i].Counts), ("rate", rows[i].Rate), ("remark", rows[i].Remark)));
        var alternative = texts.Say("answered.chart.alternative", ("title", title), ("rows", words));
        return new Chart(title, new ResponseFigure(rows), alternative);
    }

    private static string ChartTitle(ReportFacts facts, ImmutableArray<ResponseRow> rows)
    {
        var texts = facts.Texts;
        var missing = facts.Card.Invited - facts.Card.Respondents;
        foreach (var function in (ReadOnlySpan<RespondentFunction>)[RespondentFunction.Sales, RespondentFunction.Marketing])
        {
            var row = rows.FirstOrDefault(row => row.IsShown && row.Label == texts.FunctionHead(function));
            if (row?.Invited - row?.Answered is > 0 and var own && 2 * own > missing && own <= missing)
                return texts.Say(
                    "answered.chart.missing", ("n", own), ("all", missing!.Value), ("function", texts.FunctionWord(function)));
        }

        if (facts.AreBothShown)
            return texts.Say("answered.chart.both");
        return facts.Card.Functions switch
        {
            [] => texts.Say("answered.chart.neither"),
            [var only] => texts.Say("answered.chart.one", ("function", texts.FunctionWord(only.Id))),
            _ => texts.Say("answered.chart.some", ("n", facts.Card.Functions.Length)),
        };
    }

    private static void AddHidden(ReportFacts facts, ImmutableArray<Block>.Builder blocks)
    {
        var (texts, k) = (facts.Texts, facts.Card.MinimumGroup);
        if (facts.Card.Excluded > 0)
            blocks.Add(Side(Excluded(facts)));
        if (facts.AreBothShown)
            return;
        var hidden = facts.IsShown(RespondentFunction.Sales) ? RespondentFunction.Marketing : RespondentFunction.Sales;
        blocks.Add(Side(facts.Card.Functions.Any(shown => shown.Id is RespondentFunction.Sales or RespondentFunction.Marketing)
            ? texts.Rich("answered.hidden.function", ("k", k), ("function", texts.FunctionWord(hidden)))
            : texts.Rich("answered.hidden.neither", ("k", k))));
    }

    private static RichText Excluded(ReportFacts facts)
    {
        var (texts, card) = (facts.Texts, facts.Card);
        var excluded = texts.Say("answered.hidden.excluded", ("n", card.Excluded), ("k", card.MinimumGroup));
        return facts.Request.Result.Comments.IsEmpty ? RichText.Of(excluded) : texts.Rich("answered.hidden.comments", ("excluded", excluded));
    }

    private static Paragraph Side(RichText text) => new(text, ParagraphStyle.Side);

    /// <summary>True when the page shows how far those who are missing could move the index.</summary>
    public static bool HasBounds(ReportFacts facts) =>
        facts.ResponseRate < EnoughResponse && facts.Card.Index is { Lowest: not null, Highest: not null, Score: not null };

    private static Chart? Bounds(ReportFacts facts)
    {
        if (!HasBounds(facts))
            return null;
        var (texts, index) = (facts.Texts, facts.Index);
        var (lowest, highest) = (Whole.Down(facts.Card.Index.Lowest!.Value), Whole.Up(facts.Card.Index.Highest!.Value));
        var missing = facts.Card.Invited!.Value - facts.Card.Respondents;
        var interval = index is { Low: { } low, High: { } high } ? texts.Say("number.range", ("from", low), ("to", high)) : "";
        var figure = new BoundsFigure(
            texts.Bands, lowest, highest, index, texts.Say("answered.bounds.label", ("n", missing)), texts.Say("answered.bounds.interval"), interval);
        var alternative = texts.Say(
            "answered.bounds.alternative", ("n", missing), ("lowest", lowest), ("highest", highest), ("low", index.Low ?? lowest),
            ("high", index.High ?? highest));
        return new Chart(BoundsTitle(facts, missing, lowest, highest), figure, alternative);
    }

    private static string BoundsTitle(ReportFacts facts, int missing, int lowest, int highest)
    {
        var band = facts.Card.Index.Band!.Value;
        return BandRange.Holds(BandRange.Of(band), lowest, highest)
            ? facts.Texts.Say("answered.bounds.inside", ("band", facts.Texts.BandWord(band)))
            : facts.Texts.Say("answered.bounds.outside", ("n", missing), ("lowest", lowest), ("highest", highest));
    }
}
