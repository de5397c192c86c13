using System.Collections.Immutable;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Composition.Texts;

namespace Survey.Reports.Composition;

/// <summary>Composes whether the statements of each dimension hang together.</summary>
internal static class ReliabilityComposer
{
    private const double Strong = 0.7;
    private const double Weak = 0.5;
    private const int MostNamed = 2;

    // Without the bounds above it, the chart has a third of the page more.
    private const double RowHeight = 24;
    private const double RoomyRowHeight = 36;

    public static void Add(ReportFacts facts, ImmutableArray<Block>.Builder blocks)
    {
        var texts = facts.Texts;
        var about = new Paragraph(
            texts.Rich("alpha.about", ("high", texts.OneDecimal(Strong)), ("low", texts.OneDecimal(Weak))), ParagraphStyle.Side);
        if (facts.Dimensions.All(dimension => dimension.Score.Alpha is null))
        {
            blocks.Add(new Group(new Heading(texts.Say("alpha.title.none")), about, new Paragraph(texts.Rich("alpha.from"), ParagraphStyle.Side)));
            return;
        }

        var title = Title(facts);
        var side = facts.Dimensions.Any(IsWeak)
            ? new Column(4, about, new Paragraph(texts.Rich("alpha.single"), ParagraphStyle.Side))
            : new Column(4, about);
        blocks.Add(new Group(new Heading(title), new Columns(new Column(8, Chart(facts)), side)));
    }

    private static Chart Chart(ReportFacts facts)
    {
        var texts = facts.Texts;
        ImmutableArray<AlphaRow> rows =
        [
            .. facts.Dimensions.OrderByDescending(dimension => dimension.Score.Alpha ?? double.MinValue).Select(dimension => new AlphaRow(
                dimension.Name, dimension.Score.Alpha,
                dimension.Score.Alpha is { } alpha ? texts.TwoDecimals(alpha) : texts.Say("alpha.few"))),
        ];
        ImmutableArray<string> ticks = [texts.OneDecimal(0), texts.OneDecimal(Weak), texts.OneDecimal(Strong), texts.OneDecimal(1)];
        var words = new Clauses(rows.Length, (ref buffer, i) => texts.Write(ref buffer, "alpha.row", ("name", rows[i].Label), ("alpha", rows[i].Text)));
        var height = AnsweredComposer.HasBounds(facts) ? RowHeight : RoomyRowHeight;
        return new Chart(null, new AlphaFigure(rows, ticks, height), texts.Say("alpha.alternative", ("rows", words)));
    }

    private static string Title(ReportFacts facts)
    {
        var texts = facts.Texts;
        string[] weak = [.. facts.Dimensions.Where(IsWeak).Select(dimension => dimension.Name)];
        if (weak is [var only])
            return texts.Say("alpha.title.one", ("dimension", only));
        if (weak.Length > MostNamed && weak.Length == facts.Dimensions.Length)
            return texts.Say("alpha.title.all", ("all", weak.Length));
        if (weak.Length > MostNamed)
            return texts.Say("alpha.title.most", ("n", weak.Length), ("all", facts.Dimensions.Length));
        if (weak.Length > 1)
            return texts.Say("alpha.title.many", ("dimensions", texts.NameList(weak)));
        var isStrong = facts.Dimensions.All(dimension => dimension.Score.Alpha is null or >= Strong);
        return texts.Say(isStrong ? "alpha.title.strong" : "alpha.title.fair");
    }

    private static bool IsWeak(DimensionFact dimension) => dimension.Score.Alpha < Weak;
}
