using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Composition.Texts;

namespace Survey.Reports.Composition;

/// <summary>Composes the method, privacy and the marks.</summary>
internal static class MethodComposer
{
    private static readonly Term[] Words =
    [
        new("status.clear", "method.words.clear"), new("status.leaning", "method.words.leaning"), new("status.shared", "method.words.shared"),
        new("status.misplaced", "method.words.misplaced"), new("status.elsewhere", "method.words.elsewhere"),
        new("status.orphaned", "method.words.orphaned"), new("status.contested", "method.words.contested"),
        new("method.words.disputed.head", "method.words.disputed"), new("method.words.tentative.head", "method.words.tentative"),
    ];

    private static readonly Term[] Hidden =
    [
        new("method.hidden.person", "method.hidden.person.text"), new("method.hidden.group", "method.hidden.group.text"),
        new("method.hidden.rest", "method.hidden.rest.text"), new("method.hidden.items", "method.hidden.items.text"),
        new("method.hidden.comments", "method.hidden.comments.text"), new("method.hidden.later", "method.hidden.later.text"),
    ];

    private static readonly (MarkKind Kind, string Text)[] MarkTexts =
    [
        (MarkKind.Sales, "marks.sales"), (MarkKind.Marketing, "marks.marketing"), (MarkKind.Interval, "marks.interval"),
        (MarkKind.Bounds, "marks.bounds"), (MarkKind.Filled, "marks.clear"), (MarkKind.Half, "marks.leaning"), (MarkKind.Empty, "marks.open"),
        (MarkKind.Crossed, "marks.away"), (MarkKind.Flag, "marks.flag"), (MarkKind.Hatched, "marks.few"), (MarkKind.Text, "marks.nobody"),
        (MarkKind.Text, "marks.split"),
    ];

    // By questionnaire and smallest group: the same in all reports that have these two in common.
    private static readonly ConditionalWeakTable<Questionnaire, Section?[]> Known = [];

    public static Section Compose(ReportFacts facts)
    {
        var known = Known.GetValue(facts.Request.Questionnaire, static _ => new Section?[ScoringRequest.HighestMinimumGroup + 1]);
        return known[facts.Card.MinimumGroup] ??= Make(facts);
    }

    private static Section Make(ReportFacts facts)
    {
        var texts = facts.Texts;
        return new Section(
            SectionIds.Method, texts.Say("method.label"), texts.Say("method.kicker"), texts.Say("method.title"), default, SectionStart.NewPage,
            [new Columns(new Column(6, Start(facts)), new Column(6, End(facts))), new Rule(), Marks(texts)]);
    }

    private static ImmutableArray<ContentBlock> Start(ReportFacts facts)
    {
        var (texts, k) = (facts.Texts, facts.Card.MinimumGroup);
        return
        [
            new Heading(texts.Say("method.scores")),
            new Paragraph(texts.Rich(
                "method.scores.text", ("activities", facts.Activities.Length), ("statements", facts.Statements.Length), ("k", k)), ParagraphStyle.Side),
            new Heading(texts.Say("method.bands")),
            new Paragraph(texts.Rich("method.bands.text"), ParagraphStyle.Side),
            new Heading(texts.Say("method.words")),
            Terms(texts, "method.words.caption", Words, term => texts.Say(term.Text)),
            new Heading(texts.Say("method.says")),
            new Paragraph(texts.Rich("method.says.text"), ParagraphStyle.Side),
        ];
    }

    private static ImmutableArray<ContentBlock> End(ReportFacts facts)
    {
        var (texts, k) = (facts.Texts, facts.Card.MinimumGroup);
        return
        [
            new Heading(texts.Say("method.sure")),
            new Paragraph(texts.Rich("method.sure.text"), ParagraphStyle.Side),
            new Heading(texts.Say("method.hidden")),
            Terms(texts, "method.hidden.caption", Hidden, term => texts.Say(term.Text, ("k", k))),
            new Heading(texts.Say("method.sources")),
            new Paragraph(texts.Rich(
                "method.sources.text", ("id", facts.Request.Questionnaire.Version.Id), ("version", facts.Request.Questionnaire.Version.Version), ("k", k)), ParagraphStyle.Note),
        ];
    }

    private static Table Terms(ReportTexts texts, string caption, Term[] terms, Func<Term, string> textOf)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>(terms.Length);
        foreach (var term in terms)
            rows.Add(new TableRow([TableCell.Of(texts.Say(term.Head), Emphasis.Strong), TableCell.Of(textOf(term))]));
        return new Table(texts.Say(caption), [new TableColumn("", 27), new TableColumn("", 73)], rows.MoveToImmutable(), TableStyle.Dense);
    }

    private static Chart Marks(ReportTexts texts)
    {
        var entries = ImmutableArray.CreateBuilder<MarkEntry>(MarkTexts.Length);
        foreach (var (kind, key) in MarkTexts)
            entries.Add(new MarkEntry(kind, texts.Say(key), kind == MarkKind.Text ? Sample(texts, key) : ""));
        var figure = new MarksFigure(entries.MoveToImmutable());
        var words = new Clauses(figure.Entries.Length, (ref buffer, i) => buffer.Append(figure.Entries[i].Text));
        return new Chart(texts.Say("marks.title"), figure, texts.Say("marks.alternative", ("entries", words)));
    }

    private static string Sample(ReportTexts texts, string key) => texts.Say(key == "marks.split" ? "marks.split.sample" : "number.none");

    /// <summary>A term and what it means, by the keys of their texts.</summary>
    private sealed record Term(string Head, string Text);
}
