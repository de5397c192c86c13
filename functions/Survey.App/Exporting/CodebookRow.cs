using System.Collections.Immutable;
using Survey.Core.Questions;

namespace Survey.App.Exporting;

/// <summary>What a codebook says about one column.</summary>
/// <param name="Table">The sheet of the workbook; the first is also <c>portfolio.csv</c>.</param>
/// <param name="Column">The head of the column.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Rounding">How it is rounded; empty where nothing is.</param>
/// <param name="WhenEmpty">What an empty cell means; empty when there is none.</param>
internal sealed record CodebookRow(string Table, string Column, string Meaning, string Unit, string Rounding, string WhenEmpty)
{
    /// <summary>The columns of the codebook itself.</summary>
    public static ImmutableArray<ExportColumn<CodebookRow>> Columns { get; } =
    [
        new("table", ColumnKind.Text, 18, "", "", row => row.Table),
        new("column", ColumnKind.Text, 24, "", "", row => row.Column),
        new("meaning", ColumnKind.Text, 90, "", "", row => row.Meaning),
        new("unit", ColumnKind.Text, 26, "", "", row => row.Unit),
        new("rounding", ColumnKind.Text, 22, "", "", row => row.Rounding),
        new("empty_means", ColumnKind.Text, 40, "", "", row => row.WhenEmpty),
    ];

    /// <summary>The rows for all tables of a portfolio.</summary>
    public static ImmutableArray<CodebookRow> AllOf(Questionnaire questionnaire) =>
    [
        .. Of(PortfolioSheets.Companies, CompanyColumns.Of(questionnaire)),
        .. Of(PortfolioSheets.Activities, ActivityColumns.Of(questionnaire)),
        .. Of(PortfolioSheets.Recommendations, RecommendationColumns.All),
        new(
            "", "", "Text that a spreadsheet could take for a formula has an apostrophe before it. Figures come from published results only.", "", "", ""),
    ];

    private static IEnumerable<CodebookRow> Of<TRow>(string table, ImmutableArray<ExportColumn<TRow>> columns) => columns.Select(column =>
        new CodebookRow(table, column.Name, column.Meaning, column.Kind.Unit(), column.Kind.Rounding(), column.WhenEmpty));
}
