using System.Collections.Immutable;
using Survey.Core.Portfolios;
using Survey.Core.Questions;
using Survey.Core.Scoring;

namespace Survey.App.Exporting;

/// <summary>The columns of the table of companies: <c>portfolio.csv</c>, and the first sheet of the workbook.</summary>
internal static class CompanyColumns
{
    /// <summary>Recommendations in columns of their own; the workbook has a sheet with all.</summary>
    public const int Recommendations = 5;

    private const string Hidden = "hidden, since too few people answered";
    private const string NoFigures = "there are no figures, since too few people answered";
    private const string NoPlace = "no place: fewer than 5 answers, or no index";

    /// <summary>The columns for a questionnaire, in order.</summary>
    public static ImmutableArray<ExportColumn<CompanyRow>> Of(Questionnaire questionnaire) =>
    [
        .. About(),
        .. Index(),
        .. questionnaire.Dimensions.SelectMany((dimension, place) => Dimension(questionnaire.Texts[$"dimension.{dimension.Id}.name"], dimension.Id, place)),
        .. WorkingWeek(),
        .. Enum.GetValues<ActivityStatus>().Select(Status),
        .. Flags(),
        .. Enumerable.Range(1, Recommendations).Select(Recommendation),
    ];

    /// <summary>The name of the company, the first column of every table.</summary>
    public static ExportColumn<CompanyRow> Company { get; } =
        new("company", ColumnKind.Text, 30, "The company.", "", row => row.Entry.Company);

    private static IEnumerable<ExportColumn<CompanyRow>> About() =>
    [
        Company,
        new("respondents", ColumnKind.Count, 12, "People whose answers give at least one dimension score, those included whose group is too small to enter a figure.", "", row => row.Entry.Respondents),
        new("excluded", ColumnKind.Count, 10, "Respondents who enter no figure, since their group is too small.", NoFigures, row => row.Figure(row.Entry.Excluded)),
        new("invited", ColumnKind.Count, 10, "People invited.", "not known", row => row.Entry.Invited),
        new("answers_missing", ColumnKind.Count, 12, "Answers that are missing for any result.", "there are enough", row => row.Entry.TooFew),
    ];

    private static IEnumerable<ExportColumn<CompanyRow>> Index() =>
    [
        new("place_best", ColumnKind.Count, 9, "Best place that the intervals allow; 1 is the clearest.", NoPlace, row => row.Places?.Best),
        new("place_worst", ColumnKind.Count, 9, "Worst place that the intervals allow.", NoPlace, row => row.Places?.Worst),
        .. Score("index", "Role-clarity index", row => row.Entry.Index),
    ];

    private static IEnumerable<ExportColumn<CompanyRow>> Dimension(string name, string id, int place) =>
        Score(id, name, row => row.Entry.Dimensions[place].Score);

    private static IEnumerable<ExportColumn<CompanyRow>> Score(string id, string name, Func<CompanyRow, PublishedScore?> score) =>
    [
        new(id, ColumnKind.Score, 10, $"{name}: score.", Hidden, row => score(row)?.Score),
        new($"{id}_low", ColumnKind.Score, 10, $"{name}: lower end of the 95% interval.", Hidden, row => score(row)?.Low),
        new($"{id}_high", ColumnKind.UpperBound, 10, $"{name}: upper end of the 95% interval.", Hidden, row => score(row)?.High),
        new(
            $"{id}_band", ColumnKind.Text, 10, $"{name}: tangled below 40, blurred below 60, defined below 80, else clear; decided before rounding.", Hidden,
            row => score(row) is { } shown ? ExportCodes.Of(shown.Band) : null),
    ];

    private static IEnumerable<ExportColumn<CompanyRow>> WorkingWeek() =>
    [
        new(
            "sales_on_marketing", ColumnKind.Percent, 12, "Part of their week that sales people give to marketing, on average.", Hidden,
            row => row.Entry.SalesOnMarketing),
        new(
            "marketing_on_selling", ColumnKind.Percent, 12, "Part of their week that marketing people give to selling, on average.", Hidden,
            row => row.Entry.MarketingOnSelling),
    ];

    private static ExportColumn<CompanyRow> Status(ActivityStatus status) => new(
        $"activities_{ExportCodes.Of(status)}", ColumnKind.Count, 11, $"Activities that are {ExportCodes.Of(status)}: {ExportCodes.MeaningOf(status)}.",
        Hidden, row => row.Figure(row.Entry.CountOf(status)));

    private static IEnumerable<ExportColumn<CompanyRow>> Flags() =>
    [
        new("activities_hidden", ColumnKind.Count, 11, "Activities with too few answers, or none.", Hidden, row => row.Figure(row.Entry.CountOf(null))),
        new(
            "activities_disputed", ColumnKind.Count, 11, "Activities where sales and marketing name different owners, beyond chance.", Hidden,
            row => row.Figure(row.Entry.Activities.Count(activity => activity.IsDisputed))),
        new(
            "gaps_flagged", ColumnKind.Count, 11, "Dimensions that sales and marketing see so differently that it is flagged.", Hidden,
            row => row.Figure(row.Entry.Dimensions.Count(dimension => dimension.SeenLowerBy is not null))),
    ];

    private static ExportColumn<CompanyRow> Recommendation(int rank) => new(
        $"recommendation_{rank}", ColumnKind.Text, 34, $"Recommendation of rank {rank} by priority.", "there is none",
        row => rank <= row.Entry.Needs.Length ? row.Entry.Needs[rank - 1].Title : null);
}
