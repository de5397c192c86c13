using System.Collections.Immutable;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition;

/// <summary>Composes where the company stands among its consultant's other companies. Only with enough of them.</summary>
internal static class BenchmarkComposer
{
    public static Section? Compose(ReportFacts facts)
    {
        if (facts.Request.Result.Benchmark is not { } benchmark)
            return null;
        ImmutableArray<BenchmarkPosition> shown =
            [.. benchmark.Where(entry => entry.Percentile is not null && TrendComposer.ScoreOf(facts, entry.Id) is not null)];
        if (shown.IsEmpty)
            return null;
        var texts = facts.Texts;
        var isFirst = facts.Card.Forecast is not { IsEmpty: false } && facts.Card.Trend is null;
        return new Section(
            SectionIds.Benchmark, texts.Say("benchmark.label"), texts.Say("benchmark.kicker"), Title(facts, shown),
            texts.Rich("benchmark.lead", ("n", shown[0].Others)), isFirst ? SectionStart.NewPage : SectionStart.SamePage, [Chart(facts, shown)]);
    }

    private static string Title(ReportFacts facts, ImmutableArray<BenchmarkPosition> shown)
    {
        var texts = facts.Texts;
        if (shown.FirstOrDefault(entry => TrendComposer.IsIndex(entry.Id)) is not { } index)
            return texts.Say("benchmark.title.plain");
        var percentile = index.Percentile!.Value;
        return percentile switch
        {
            <= 5 => texts.Say("benchmark.title.lowest"),
            >= 95 => texts.Say("benchmark.title.highest"),
            _ when percentile % 10 == 0 => texts.Say("benchmark.title.tenths", ("n", percentile / 10)),
            _ => texts.Say("benchmark.title.hundred", ("n", percentile)),
        };
    }

    private static Chart Chart(ReportFacts facts, ImmutableArray<BenchmarkPosition> shown)
    {
        var texts = facts.Texts;
        var figure = new BenchmarkFigure
        {
            Bands = texts.Bands,
            Heads = [texts.Say("benchmark.above")],
            Rows = [.. shown.Select(entry => new RowText(
                TrendComposer.NameOf(facts, entry.Id), "", TrendComposer.IsIndex(entry.Id),
                [texts.Say("benchmark.percentile", ("n", entry.Percentile!.Value))]))],
            Scores = [.. shown.Select(entry => Whole.Down(TrendComposer.ScoreOf(facts, entry.Id)!.Value))],
            Others = [.. shown.Select(entry => new Quartiles(entry.LowerQuartile!.Value, entry.Median!.Value, entry.UpperQuartile!.Value))],
        };
        var words = shown.Select((entry, i) => texts.Say(
            "benchmark.row", ("name", figure.Rows[i].Label), ("score", figure.Scores[i]), ("n", entry.Percentile!.Value),
            ("lower", figure.Others[i].Lower), ("median", figure.Others[i].Median), ("upper", figure.Others[i].Upper)));
        return new Chart(
            null, figure, texts.Say("benchmark.alternative", ("rows", words)),
            texts.Rich("benchmark.note"));
    }
}
