using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition;

/// <summary>Composes the verdict: the page that a chief executive may stop at.</summary>
internal static class VerdictComposer
{
    private const int Actions = 3;

    public static Section Compose(ReportFacts facts)
    {
        var texts = facts.Texts;
        var blocks = ImmutableArray.CreateBuilder<Block>(4);
        blocks.Add(facts.Card.Index.Score is null ? new Paragraph(texts.Rich("verdict.noindex"), ParagraphStyle.Lead) : Figures(facts));
        blocks.Add(new FindingsAndActions(
            texts.Say("verdict.found"), texts.Say("verdict.do"), texts.Say("verdict.both"), FindingComposer.Compose(facts), PlannedActions(facts)));
        if (facts.Request.Result.Recommendations.IsEmpty)
            blocks.Add(new Callout(texts.Say("verdict.nothing.title"), texts.Rich("verdict.nothing")));
        if (StrengthSentence.Say(facts) is { } strength)
            blocks.Add(new Callout(texts.Say("verdict.keep"), RichText.Of(strength)));
        return new Section(
            SectionIds.Verdict, texts.Say("verdict.label"), texts.Say("verdict.kicker"), Title(facts), default, SectionStart.NewPage, blocks.ToImmutable());
    }

    private static string Title(ReportFacts facts)
    {
        var (texts, index, company) = (facts.Texts, facts.Card.Index, facts.Company);
        if (index.Band is not { } band)
            return texts.Say("verdict.title.none", ("company", company));
        if (index.BandShares is { } shares && BandSentence.Of(shares) is { IsBorder: true } border)
            return texts.Say(
                "verdict.title.edge", ("company", company), ("lower", texts.BandWord(Lower(border))), ("upper", texts.BandWord(Upper(border))));
        return texts.Say(TitleKey(facts, index, band), ("company", company), ("band", texts.BandWord(band)));
    }

    private static string TitleKey(ReportFacts facts, IndexScore index, Band band) => index.Gap switch
    {
        { Flagged: true, Difference: < 0 } => band >= Band.Defined ? "verdict.title.good.sales" : "verdict.title.sales",
        { Flagged: true } => band >= Band.Defined ? "verdict.title.good.marketing" : "verdict.title.marketing",
        _ => facts.IsSeenAlike ? "verdict.title.alike" : "verdict.title.plain",
    };

    private static Band Lower(BandSentence border) => (Band)Math.Min((int)border.First, (int)border.Second);

    private static Band Upper(BandSentence border) => (Band)Math.Max((int)border.First, (int)border.Second);

    private static Columns Figures(ReportFacts facts)
    {
        var index = facts.Index;
        var figure = new KeyFigure(
            ReportFacts.Digits(index.Score!.Value), facts.Texts.BandHead(facts.Card.Index.Band!.Value), RichText.Of(FigureNote(facts, index)));
        return new Columns(new Column(3, figure), new Column(9, Strip(facts, index)));
    }

    private static string FigureNote(ReportFacts facts, Interval index)
    {
        if (index.Low is not { } low || index.High is not { } high)
            return facts.Texts.Say("verdict.figure.plain");
        return facts.Counted < ReportFacts.FirmAnswers
            ? facts.Texts.Say("verdict.figure.tentative", ("low", low), ("high", high), ("n", facts.Counted))
            : facts.Texts.Say("verdict.figure.interval", ("low", low), ("high", high));
    }

    private static Chart Strip(ReportFacts facts, Interval index)
    {
        var texts = facts.Texts;
        View? sales = null, marketing = null;
        if (facts.Card.Index.Gap is { } gap)
        {
            sales = ViewOf(facts, RespondentFunction.Sales, gap.Sales);
            marketing = ViewOf(facts, RespondentFunction.Marketing, gap.Marketing);
        }

        var note = index.Low is not null && facts.Card.Index.BandShares is { } shares
            ? texts.Say("verdict.strip.note", ("band", BandSentence.Of(shares).Say(facts)), ("hidden", Hidden(facts)))
            : texts.Say("verdict.strip.note.plain", ("hidden", Hidden(facts).TrimStart()));
        return new Chart(null, new IndexStripFigure(texts.Bands, index, sales, marketing), Alternative(facts, index, sales, marketing), RichText.Of(note));
    }

    private static View ViewOf(ReportFacts facts, RespondentFunction function, double score)
    {
        var whole = Whole.Down(score);
        return new View(whole, facts.Texts.Say("verdict.view", ("function", facts.Texts.FunctionHead(function)), ("score", whole)));
    }

    private static string Hidden(ReportFacts facts)
    {
        if (facts.AreBothShown)
            return "";
        var key = (facts.IsShown(RespondentFunction.Sales), facts.IsShown(RespondentFunction.Marketing)) switch
        {
            (true, _) => "verdict.strip.hidden.marketing",
            (_, true) => "verdict.strip.hidden.sales",
            _ => "verdict.strip.hidden.both",
        };
        return facts.Texts.Say(key, ("k", facts.Card.MinimumGroup));
    }

    private static string Alternative(ReportFacts facts, Interval index, View? sales, View? marketing)
    {
        var texts = facts.Texts;
        var views = sales is null || marketing is null
            ? ""
            : texts.Say("verdict.strip.alternative.views", ("sales", sales.Score), ("marketing", marketing.Score));
        var band = texts.BandWord(facts.Card.Index.Band!.Value);
        return index is { Low: { } low, High: { } high }
            ? texts.Say(
                "verdict.strip.alternative", ("score", index.Score!.Value), ("band", band), ("low", low), ("high", high), ("views", views))
            : texts.Say("verdict.strip.alternative.plain", ("score", index.Score!.Value), ("band", band), ("views", views));
    }

    private static ImmutableArray<PlannedAction> PlannedActions(ReportFacts facts)
    {
        var recommendations = facts.Request.Result.Recommendations;
        var actions = ImmutableArray.CreateBuilder<PlannedAction>(Actions);
        for (var i = 0; i < recommendations.Length && i < Actions; i++)
        {
            var title = facts.Texts.Say("verdict.action", ("title", recommendations[i].Title.TrimEnd('.')));
            actions.Add(new PlannedAction(title, recommendations[i].Lead, recommendations[i].Deadline));
        }

        return actions.ToImmutable();
    }
}
