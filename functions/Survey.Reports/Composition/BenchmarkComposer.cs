using System.Collections.Immutable;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Composition.Texts;

namespace Survey.Reports.Composition;

/// <summary>Composes where the company stands among its consultant's other companies. Only with enough of them.</summary>
internal static class BenchmarkComposer
{
    /// <summary>Whether there are enough other companies to compare with.</summary>
    public static bool Exists(ReportFacts facts) => facts.Request.Result.Benchmark is { } benchmark && benchmark.Any(entry => IsShown(facts, entry));

    public static Section? Compose(ReportFacts facts)
    {
        if (!Exists(facts))
            return null;
        ImmutableArray<BenchmarkPosition> shown = [.. facts.Request.Result.Benchmark!.Value.Where(entry => IsShown(facts, entry))];
        var texts = facts.Texts;
        var isFirst = !ForecastComposer.Exists(facts) && !TrendComposer.Exists(facts);
        return new Section(
            SectionIds.Benchmark, texts.Say("benchmark.label"), texts.Say("benchmark.kicker"), Title(facts, shown), default,
            Comparisons.StartOf(isFirst), Blocks(facts, shown));
    }

    private static bool IsShown(ReportFacts facts, BenchmarkPosition entry) =>
        entry.Percentile is not null && TrendComposer.ScoreOf(facts, entry.Id) is not null;

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

    private static ImmutableArray<Block> Blocks(ReportFacts facts, ImmutableArray<BenchmarkPosition> shown)
    {
        var texts = facts.Texts;
        var figure = new BenchmarkFigure
        {
            Bands = texts.Bands,
            Heads = [texts.Say("benchmark.above")],
            Rows = [.. shown.Select(entry => new RowText(
                TrendComposer.NameOf(facts, entry.Id), "", TrendComposer.IsIndex(entry.Id),
                [texts.Say("benchmark.percentile", ("n", entry.Percentile!.Value))]))],
            RowHeight = Comparisons.RowHeight(facts),
            Scores = [.. shown.Select(entry => Whole.Down(TrendComposer.ScoreOf(facts, entry.Id)!.Value))],
            Others = [.. shown.Select(entry => new Quartiles(entry.LowerQuartile!.Value, entry.Median!.Value, entry.UpperQuartile!.Value))],
        };
        var words = new Clauses(shown.Length, (ref buffer, i) => texts.Write(
            ref buffer, "benchmark.row", ("name", figure.Rows[i].Label), ("score", figure.Scores[i]), ("n", shown[i].Percentile!.Value),
            ("lower", figure.Others[i].Lower), ("median", figure.Others[i].Median), ("upper", figure.Others[i].Upper)));
        return Comparisons.Compose(
            facts, figure, texts.Say("benchmark.alternative", ("rows", words)), texts.Rich("benchmark.note", ("n", shown[0].Others)), ("benchmark.advice.head", "benchmark.advice"));
    }
}
