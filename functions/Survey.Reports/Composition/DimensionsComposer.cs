using System.Collections.Immutable;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition;

/// <summary>Composes the dimensions: one problem, or several?</summary>
internal static class DimensionsComposer
{
    public static Section Compose(ReportFacts facts)
    {
        var texts = facts.Texts;
        ImmutableArray<DimensionFact> ordered = [.. facts.Dimensions.OrderBy(dimension => dimension.Score.Score ?? double.MaxValue)];
        var picture = DimensionsPicture.Of(ordered);
        Block[] blocks =
        [
            Chart(facts, ordered, picture),
            new Rule(),
            new Columns(
                new Column(6, new Heading(texts.Say("dimensions.read"), HeadingStyle.Side), new Paragraph(Read(facts, picture), ParagraphStyle.Side)),
                new Column(6, new Heading(texts.Say("dimensions.halves"), HeadingStyle.Side), new Paragraph(Halves(facts), ParagraphStyle.Side))),
        ];
        return new Section(
            SectionIds.Dimensions, texts.Say("dimensions.label"), texts.Say("dimensions.kicker"), Title(facts, picture), Lead(facts, picture),
            SectionStart.NewPage, [.. blocks]);
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
            return texts.Rich("dimensions.lead.apart", ("lowest", lowest.Name), ("highest", highest.Name), ("low", low), ("high", high));
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
            Intervals = [facts.Index, .. ordered.Select(dimension => dimension.Interval)],
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
        return texts.Say("dimensions.chart.overlap");
    }

    private static string Alternative(ReportFacts facts, DimensionsFigure figure)
    {
        var texts = facts.Texts;
        var words = figure.Rows.Select((row, i) => figure.Intervals[i] switch
        {
            { Score: { } score, Low: { } low, High: { } high } => texts.Say(
                "dimensions.row", ("name", row.Label), ("score", score), ("low", low), ("high", high)),
            { Score: { } score } => texts.Say("dimensions.row.plain", ("name", row.Label), ("score", score)),
            _ => texts.Say("dimensions.row.few", ("name", row.Label)),
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
