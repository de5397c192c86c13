using System.Collections.Immutable;

namespace Survey.App.Exporting;

/// <summary>The columns of the sheet with every recommendation of every company.</summary>
internal static class RecommendationColumns
{
    /// <summary>The columns, in order.</summary>
    public static ImmutableArray<ExportColumn<RecommendationRow>> All { get; } =
    [
        new("company", ColumnKind.Text, 30, "The company.", "", row => row.Company),
        new("rank", ColumnKind.Count, 8, "Place among the company's recommendations; 1 is the strongest.", "", row => row.Rank),
        new("recommendation", ColumnKind.Text, 60, "What to do.", "", row => row.Need.Title),
        new("id", ColumnKind.Text, 28, "Id in the catalogue of recommendations.", "", row => row.Need.Id),
        new("priority", ColumnKind.Share, 10, "Severity times reach: how far the answers lie beyond the bound, times the share of people who say so.", "", row => row.Need.Priority),
    ];
}
