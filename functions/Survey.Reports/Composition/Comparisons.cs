using System.Collections.Immutable;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition;

/// <summary>What the result is set beside: the leader's forecast, an earlier wave, other companies. Those that exist share one page.</summary>
internal static class Comparisons
{
    private const double Roomy = 44;
    private const double Plain = 21;
    private const double Tight = 14.5;

    /// <summary>Height of a row in the charts, in points: the more charts share the page, the lower.</summary>
    public static double RowHeight(ReportFacts facts) => Count(facts) switch { 1 => Roomy, 2 => Plain, _ => Tight };

    /// <summary>Where a comparison starts: on a new page, or under the one before it.</summary>
    /// <param name="isFirst">Whether no other comparison stands before it.</param>
    public static SectionStart StartOf(bool isFirst) => isFirst ? SectionStart.NewPage : SectionStart.SamePage;

    /// <summary>A chart with how to read it: as a note where charts share the page; beside a word of advice where the page is its own.</summary>
    /// <param name="facts">The report.</param>
    /// <param name="figure">The drawing.</param>
    /// <param name="alternative">The same in words.</param>
    /// <param name="reading">How to read it.</param>
    /// <param name="advice">Keys of the advice and its heading.</param>
    public static ImmutableArray<Block> Compose(ReportFacts facts, Figure figure, string alternative, RichText reading, (string Head, string Text) advice)
    {
        if (Count(facts) > 1)
            return [new Chart(null, figure, alternative, reading)];
        var texts = facts.Texts;
        return
        [
            new Chart(null, figure, alternative),
            new Rule(),
            new Columns(
                new Column(6, new Heading(texts.Say("compare.read"), HeadingStyle.Side), new Paragraph(reading, ParagraphStyle.Side)),
                new Column(6, new Heading(texts.Say(advice.Head), HeadingStyle.Side), new Paragraph(texts.Rich(advice.Text), ParagraphStyle.Side))),
        ];
    }

    private static int Count(ReportFacts facts) =>
        (ForecastComposer.Exists(facts) ? 1 : 0) + (TrendComposer.Exists(facts) ? 1 : 0) + (BenchmarkComposer.Exists(facts) ? 1 : 0);
}
