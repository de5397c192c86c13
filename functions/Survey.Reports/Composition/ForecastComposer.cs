using System.Collections.Immutable;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Composition.Texts;

namespace Survey.Reports.Composition;

/// <summary>Composes the leader's forecast beside the result. Only with a forecast.</summary>
internal static class ForecastComposer
{
    private const double Close = 10;
    private const double Blind = 15;

    /// <summary>Whether the leader entered one.</summary>
    public static bool Exists(ReportFacts facts) => facts.Card.Forecast is { IsEmpty: false };

    public static Section? Compose(ReportFacts facts)
    {
        if (facts.Card.Forecast is not { IsEmpty: false } forecast)
            return null;
        var texts = facts.Texts;
        ImmutableArray<ForecastDifference> ordered = [.. forecast.OrderByDescending(entry => Math.Abs(entry.Difference ?? -1))];
        return new Section(
            SectionIds.Forecast, texts.Say("forecast.label"), texts.Say("forecast.kicker"), Title(facts, ordered[0]), texts.Rich("forecast.lead"),
            Comparisons.StartOf(isFirst: true), Blocks(facts, ordered));
    }

    /// <summary>The dimension that the leader overrated most, by at least 15 points; null when there is none.</summary>
    public static ForecastDifference? LargestBlindSpot(ReportFacts facts) =>
        facts.Card.Forecast is { } forecast && forecast.MinBy(entry => entry.Difference ?? 0) is { Difference: <= -Blind } spot ? spot : null;

    private static string Title(ReportFacts facts, ForecastDifference largest)
    {
        var texts = facts.Texts;
        if (largest.Difference is not { } difference || facts.Dimension(largest.Dimension) is not { } dimension || Math.Abs(difference) < Close)
            return texts.Say("forecast.title.close");
        var points = Whole.Nearest(Math.Abs(difference));
        if (difference > 0)
            return texts.Say("forecast.title.better", ("dimension", dimension.Name), ("points", points));
        var expected = BandRange.BandOf(largest.Expected);
        return expected == dimension.Score.Band
            ? texts.Say("forecast.title.blind.same", ("dimension", dimension.Name), ("points", points))
            : texts.Say("forecast.title.blind", ("dimension", dimension.Name), ("band", texts.BandWord(expected)));
    }

    private static ImmutableArray<Block> Blocks(ReportFacts facts, ImmutableArray<ForecastDifference> ordered)
    {
        var texts = facts.Texts;
        var dimensions = ordered.Select(entry => facts.Dimension(entry.Dimension)).OfType<DimensionFact>().ToList();
        var rows = ImmutableArray.CreateBuilder<RowText>(ordered.Length);
        for (var i = 0; i < ordered.Length; i++)
            rows.Add(new RowText(dimensions[i].Name, "", i == 0, [
                facts.Score(dimensions[i].Score.Score), ReportFacts.Digits(Whole.Nearest(ordered[i].Expected)),
                ordered[i].Difference is { } difference ? ReportFacts.Digits(Whole.Nearest(Math.Abs(difference))) : texts.Say("number.none")]));
        var figure = new ForecastFigure
        {
            Bands = texts.Bands,
            Heads = [texts.Say("forecast.result"), texts.Say("forecast.expected"), texts.Say("forecast.apart")],
            Rows = rows.MoveToImmutable(),
            RowHeight = Comparisons.RowHeight(facts),
            Results = DimensionFact.IntervalsOf(dimensions),
            Expected = [.. ordered.Select(entry => Whole.Nearest(entry.Expected))],
        };
        var words = new Clauses(figure.Rows.Length, (ref buffer, i) => texts.Write(
            ref buffer, figure.Results[i].Score is null ? "forecast.row.hidden" : "forecast.row", ("name", figure.Rows[i].Label),
            ("expected", figure.Expected[i]), ("score", figure.Results[i].Score ?? 0), ("reason", facts.Reason(false))));
        return Comparisons.Compose(
            facts, figure, texts.Say("forecast.alternative", ("rows", words)), texts.Rich("forecast.note"), ("forecast.advice.head", "forecast.advice"));
    }
}
