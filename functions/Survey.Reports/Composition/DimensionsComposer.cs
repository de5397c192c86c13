using System.Collections.Immutable;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Composition.Texts;

namespace Survey.Reports.Composition;

/// <summary>Composes the dimensions: one problem, or several?</summary>
internal static class DimensionsComposer
{
    private const double RowHeight = 46;

    public static Section Compose(ReportFacts facts)
    {
        var texts = facts.Texts;
        ImmutableArray<DimensionFact> ordered = [.. facts.Dimensions.OrderBy(dimension => dimension.Score.Score ?? double.MaxValue)];
        var picture = DimensionsPicture.Of(ordered);
        Block[] blocks =
        [
            Chart(facts, ordered, picture),
            new Rule(),
            Sides(facts, picture),
        ];
        return new Section(
            SectionIds.Dimensions, texts.Say("dimensions.label"), texts.Say("dimensions.kicker"), Title(facts, picture), Lead(facts, picture),
            SectionStart.NewPage, [.. blocks]);
    }

    private static Columns Sides(ReportFacts facts, DimensionsPicture picture)
    {
        var texts = facts.Texts;
        return facts.Card.Satisfaction is { Mean: { } mean, Answers: { } answers }
            ? new Columns(
                Side(4, "dimensions.read", Read(facts, picture)),
                Side(4, "dimensions.halves", Halves(facts)),
                Side(4, "dimensions.context", texts.Rich("dimensions.context.text", ("n", answers), ("mean", Whole.Nearest(mean)))))
            : new Columns(Side(6, "dimensions.read", Read(facts, picture)), Side(6, "dimensions.halves", Halves(facts)));

        Column Side(int span, string head, RichText text) =>
            new(span, new Heading(texts.Say(head), HeadingStyle.Side), new Paragraph(text, ParagraphStyle.Side));
    }

    private static string Title(ReportFacts facts, DimensionsPicture picture)
    {
        var texts = facts.Texts;
        if (picture.Lowest is not { } lowest || picture.Highest is not { } highest)
            return texts.Say("dimensions.title.none");
        if (picture.IsApart)
            return texts.Say("dimensions.title.apart", ("lowest", lowest.Name), ("highest", highest.Name));
        if (picture.CommonBand is not { } band)
            return texts.Say("dimensions.title.range");
        var key = band >= Band.Defined ? "dimensions.title.same.good" : "dimensions.title.same";
        return texts.Say(key, ("n", facts.Dimensions.Length), ("band", texts.BandWord(band)));
    }

    private static RichText Lead(ReportFacts facts, DimensionsPicture picture)
    {
        var texts = facts.Texts;
        if (picture.Lowest is not { } lowest || picture.Highest is not { } highest)
            return default;
        var (low, high) = (Whole.Down(lowest.Score.Score!.Value), Whole.Down(highest.Score.Score!.Value));
        if (picture.IsApart)
            return texts.Rich(
                highest.Score.Band >= Band.Defined ? "dimensions.lead.apart" : "dimensions.lead.apart.low",
                ("lowest", lowest.Name), ("highest", highest.Name), ("low", low), ("high", high));
        return picture.CommonBand switch
        {
            null => texts.Rich("dimensions.lead.range", ("low", low), ("high", high)),
            >= Band.Defined => texts.Rich("dimensions.lead.good"),
            _ => texts.Rich("dimensions.lead.poor"),
        };
    }

    private static Chart Chart(ReportFacts facts, ImmutableArray<DimensionFact> ordered, DimensionsPicture picture)
    {
        var texts = facts.Texts;
        var rows = ImmutableArray.CreateBuilder<RowText>(ordered.Length + 1);
        rows.Add(new RowText(
            texts.Say("dimensions.index"), texts.Say("dimensions.index.about", ("n", ordered.Length)), true, [facts.Score(facts.Card.Index.Score), "", ""], true));
        foreach (var dimension in ordered)
            rows.Add(new RowText(dimension.Name, dimension.About, true, [
                facts.Score(dimension.Score.Score), facts.Score(dimension.Score.Ownership), facts.Score(dimension.Score.Practice)]));
        var figure = new DimensionsFigure
        {
            Bands = texts.Bands,
            Heads = [texts.Say("dimensions.score"), texts.Say("dimensions.ownership"), texts.Say("dimensions.practice")],
            Rows = rows.MoveToImmutable(),
            RowHeight = RowHeight,
            Intervals = DimensionFact.IntervalsOf(ordered).Insert(0, facts.Index),
        };
        return new Chart(ChartTitle(facts, picture), figure, Alternative(facts, figure));
    }

    private static string ChartTitle(ReportFacts facts, DimensionsPicture picture)
    {
        var texts = facts.Texts;
        if (picture.Lowest is not { } lowest || picture.Highest is not { } highest)
            return texts.Say("dimensions.chart.plain");
        if (picture.IsApart)
            return texts.Say("dimensions.chart.apart", ("lowest", lowest.Name), ("highest", highest.Name));
        if (picture.Inside is { } band)
            return texts.Say("dimensions.chart.inside", ("from", band.From), ("to", band.To));
        return picture.DoAllOverlap
            ? texts.Say("dimensions.chart.overlap", ("n", facts.Dimensions.Length))
            : texts.Say("dimensions.chart.ends", ("lowest", lowest.Name), ("highest", highest.Name));
    }

    private static string Alternative(ReportFacts facts, DimensionsFigure figure)
    {
        var texts = facts.Texts;
        var words = new Clauses(figure.Rows.Length, (ref buffer, i) =>
        {
            var (name, interval) = (figure.Rows[i].Label, figure.Intervals[i]);
            var key = interval.Low is not null ? "dimensions.row" : interval.Score is not null ? "dimensions.row.plain" : "dimensions.row.few";
            texts.Write(
                ref buffer, key, ("name", name), ("score", interval.Score ?? 0), ("low", interval.Low ?? 0), ("high", interval.High ?? 0));
        });
        return texts.Say("dimensions.alternative", ("rows", words));
    }

    private static RichText Read(ReportFacts facts, DimensionsPicture picture) =>
        facts.Texts.Rich(picture.DoAllOverlap ? "dimensions.read.overlap" : "dimensions.read.text");

    private static RichText Halves(ReportFacts facts)
    {
        var texts = facts.Texts;
        var (both, practiceLower, ownershipLower) = (0, 0, 0);
        foreach (var dimension in facts.Dimensions)
        {
            if (dimension.Score is not { Ownership: { } ownership, Practice: { } practice })
                continue;
            both++;
            practiceLower += practice < ownership ? 1 : 0;
            ownershipLower += ownership < practice ? 1 : 0;
        }

        var which = practiceLower * 4 >= both * 3 && both > 0
            ? texts.Say("dimensions.halves.practice", ("n", practiceLower), ("all", both))
            : ownershipLower * 4 >= both * 3 && both > 0
                ? texts.Say("dimensions.halves.ownership", ("n", ownershipLower), ("all", both))
                : texts.Say("dimensions.halves.even");
        return texts.Rich("dimensions.halves.text", ("which", which));
    }
}
