using System.Collections.Immutable;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Composition.Texts;

namespace Survey.Reports.Composition;

/// <summary>Composes the change since an earlier wave. Only with one.</summary>
internal static class TrendComposer
{
    private const string IndexId = "index";

    /// <summary>Whether anything can be compared with an earlier wave.</summary>
    public static bool Exists(ReportFacts facts) => facts.Card.Trend is { } trend && trend.Any(entry => IsShown(facts, entry));

    public static Section? Compose(ReportFacts facts)
    {
        if (!Exists(facts))
            return null;
        ImmutableArray<TrendDifference> shown = [.. facts.Card.Trend!.Value.Where(entry => IsShown(facts, entry))];
        var texts = facts.Texts;
        var kicker = facts.Request.EarlierWave is { } date
            ? texts.Say("trend.kicker", ("date", texts.Month(date)))
            : texts.Say("trend.kicker.plain");
        return new Section(
            SectionIds.Trend, texts.Say("trend.label"), kicker, Title(facts, shown), default,
            Comparisons.StartOf(isFirst: !ForecastComposer.Exists(facts)), Blocks(facts, shown));
    }

    /// <summary>The score of a dimension or of the index; null when it is not shown.</summary>
    public static double? ScoreOf(ReportFacts facts, string id) => id == IndexId ? facts.Card.Index.Score : facts.Dimension(id)?.Score.Score;

    /// <summary>Name of a dimension or of the index.</summary>
    public static string NameOf(ReportFacts facts, string id) => facts.Dimension(id)?.Name ?? facts.Texts.Say("dimensions.index");

    /// <summary>Whether an id is that of the index.</summary>
    public static bool IsIndex(string id) => id == IndexId;

    private static bool IsShown(ReportFacts facts, TrendDifference entry) => entry.Difference is not null && ScoreOf(facts, entry.Id) is not null;

    private static string Title(ReportFacts facts, ImmutableArray<TrendDifference> shown)
    {
        var texts = facts.Texts;
        string[] up = [.. shown.Where(entry => entry is { Changed: true, Difference: > 0 }).Select(entry => NameOf(facts, entry.Id))];
        string[] down = [.. shown.Where(entry => entry is { Changed: true, Difference: < 0 }).Select(entry => NameOf(facts, entry.Id))];
        return (up.Length, down.Length) switch
        {
            (0, 0) => texts.Say("trend.title.none"),
            _ when up.Length == shown.Length => texts.Say("trend.title.all.up"),
            _ when down.Length == shown.Length => texts.Say("trend.title.all.down"),
            (_, 0) => texts.Say("trend.title.up", ("dimensions", texts.NameList(up))),
            (0, _) => texts.Say("trend.title.down", ("dimensions", texts.NameList(down))),
            _ => texts.Say("trend.title.both", ("up", texts.NameList(up)), ("down", texts.NameList(down))),
        };
    }

    private static ImmutableArray<Block> Blocks(ReportFacts facts, ImmutableArray<TrendDifference> shown)
    {
        var texts = facts.Texts;
        var rows = ImmutableArray.CreateBuilder<RowText>(shown.Length);
        var (earlier, now, isOff) = (new int[shown.Length], new int[shown.Length], false);
        for (var i = 0; i < shown.Length; i++)
        {
            var (entry, score) = (shown[i], ScoreOf(facts, shown[i].Id)!.Value);
            (earlier[i], now[i]) = (Math.Clamp(Whole.Nearest(score - entry.Difference!.Value), 0, 100), Whole.Down(score));
            var difference = Whole.Nearest(entry.Difference.Value);
            isOff |= now[i] - earlier[i] != difference;
            var change = texts.Say(entry.Changed == true ? "trend.changed" : "trend.uncertain", ("difference", texts.Signed(difference)));
            rows.Add(new RowText(NameOf(facts, entry.Id), "", entry.Changed == true, [change]));
        }

        var figure = new TrendFigure
        {
            Bands = texts.Bands,
            Heads = [texts.Say("trend.change")],
            Rows = rows.MoveToImmutable(),
            RowHeight = Comparisons.RowHeight(facts),
            Earlier = [.. earlier],
            Now = [.. now],
        };
        var words = new Clauses(figure.Rows.Length, (ref buffer, i) => texts.Write(
            ref buffer, "trend.row", ("name", figure.Rows[i].Label), ("earlier", earlier[i]), ("now", now[i]), ("change", figure.Rows[i].Values[0])));
        return Comparisons.Compose(facts, figure, texts.Say("trend.alternative", ("rows", words)), Note(facts, isOff), ("trend.advice.head", "trend.advice"));
    }

    // Differences are rounded last: where one does not follow from the two scores that stand beside it, the note says so.
    private static RichText Note(ReportFacts facts, bool isOff)
    {
        var texts = facts.Texts;
        var note = facts.Request.EarlierWave is { } date ? texts.Say("trend.note", ("date", texts.Month(date))) : texts.Say("trend.note.plain");
        return isOff ? texts.Rich("trend.note.off", ("note", note)) : RichText.Of(note);
    }
}
