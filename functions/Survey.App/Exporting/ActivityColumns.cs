using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring;

namespace Survey.App.Exporting;

/// <summary>The columns of the sheet with the status of every activity in every company.</summary>
internal static class ActivityColumns
{
    private static readonly string Words = string.Join(
        "; ", Enum.GetValues<ActivityStatus>().Select(status => $"{ExportCodes.Of(status)}: {ExportCodes.MeaningOf(status)}"));

    /// <summary>The columns for a questionnaire, in order.</summary>
    public static ImmutableArray<ExportColumn<CompanyRow>> Of(Questionnaire questionnaire) =>
        [CompanyColumns.Company, .. questionnaire.Activities.Select((activity, place) => Column(questionnaire, activity, place))];

    private static ExportColumn<CompanyRow> Column(Questionnaire questionnaire, Activity activity, int place)
    {
        var home = activity.Home == RespondentFunction.Sales ? "sales" : "marketing";
        return new(
            activity.Id, ColumnKind.Text, 14, $"{questionnaire.Texts[$"activity.{activity.Id}"]}; belongs in {home}. {Words}.",
            "too few answers, or none", row => row.HasFigures && row.Entry.Activities[place].Status is { } status ? ExportCodes.Of(status) : null);
    }
}
