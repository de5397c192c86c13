using System.Collections.Immutable;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition;

/// <summary>Composes the change since an earlier wave. Only with one.</summary>
internal static class TrendComposer
{
    private const string IndexId = "index";

    public static Section? Compose(ReportFacts facts)
    {
        if (facts.Card.Trend is not { } trend)
            return null;
        ImmutableArray<TrendDifference> shown = [.. trend.Where(entry => entry.Difference is not null && ScoreOf(facts, entry.Id) is not null)];
        if (shown.IsEmpty)
            return null;
        var texts = facts.Texts;
        var kicker = facts.Request.EarlierWave is { } date
            ? texts.Say("trend.kicker", ("date", texts.Month(date)))
            : texts.Say("trend.kicker.plain");
        var start = facts.Card.Forecast is { IsEmpty: false } ? SectionStart.SamePage : SectionStart.NewPage;
        return new Section(
            SectionIds.Trend, texts.Say("trend.label"), kicker, Title(facts, shown), texts.Rich("trend.lead"), start, [Chart(facts, shown)]);
    }

    /// <summary>The score of a dimension or of the index; null when it is not shown.</summary>
    public static double? ScoreOf(ReportFacts facts, string id) => id == IndexId ? facts.Card.Index.Score : facts.Dimension(id)?.Score.Score;

    /// <summary>Name of a dimension or of the index.</summary>
    public static string NameOf(ReportFacts facts, string id) => facts.Dimension(id)?.Name ?? facts.Texts.Say("dimensions.index");

    /// <summary>Whether an id is that of the index.</summary>
    public static bool IsIndex(string id) => id == IndexId;

    private static string Title(ReportFacts facts, ImmutableArray<TrendDifference> shown)
    {
        var texts = facts.Texts;
        string[] up = [.. shown.Where(entry => entry is { Changed: true, Difference: > 0 }).Select(entry => NameOf(facts, entry.Id))];
        string[] down = [.. shown.Where(entry => entry is { Changed: true, Difference: < 0 }).Select(entry => NameOf(facts, entry.Id))];
        return (up.Length, down.Length) switch
        {
            (0, 0) => texts.Say("trend.title.none"),
            (_, 0) => texts.Say("trend.title.up", ("dimensions", texts.NameList(up))),
            (0, _) => texts.Say("trend.title.down", ("dimensions", texts.NameList(down))),
            _ => texts.Say("trend.title.both", ("up", texts.NameList(up)), ("down", texts.NameList(down))),
        };
    }

    private static Chart Chart(ReportFacts facts, ImmutableArray<TrendDifference> shown)
    {
        var texts = facts.Texts;
        var rows = ImmutableArray.CreateBuilder<RowText>(shown.Length);
        var (earlier, now) = (new int[shown.Length], new int[shown.Length]);
        for (var i = 0; i < shown.Length; i++)
        {
            var (entry, score) = (shown[i], ScoreOf(facts, shown[i].Id)!.Value);
            (earlier[i], now[i]) = (Math.Clamp(Whole.Nearest(score - entry.Difference!.Value), 0, 100), Whole.Down(score));
            var change = texts.Say(
                entry.Changed == true ? "trend.changed" : "trend.uncertain", ("difference", texts.Signed(Whole.Nearest(entry.Difference.Value))));
            rows.Add(new RowText(NameOf(facts, entry.Id), "", entry.Changed == true, [change]));
        }

        var figure = new TrendFigure
        {
            Bands = texts.Bands,
            Heads = [texts.Say("trend.change")],
            Rows = rows.MoveToImmutable(),
            Earlier = [.. earlier],
            Now = [.. now],
        };
        var words = figure.Rows.Select((row, i) => texts.Say(
            "trend.row", ("name", row.Label), ("earlier", earlier[i]), ("now", now[i]), ("change", row.Values[0])));
        var note = facts.Request.EarlierWave is { } date ? texts.Rich("trend.note", ("date", texts.Month(date))) : texts.Rich("trend.note.plain");
        return new Chart(
            null, figure, texts.Say("trend.alternative", ("rows", words)), note);
    }
}
