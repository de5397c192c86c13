using System.Collections.Immutable;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using Survey.Core.Portfolios;
using Survey.Core.Questions;

namespace Survey.App.Exporting;

/// <summary>
/// Writes <c>portfolio.xlsx</c>: sheets with the companies, the status of their activities, all their recommendations, and a codebook. Numbers are
/// numbers, texts are texts; heads and first columns stay in sight, and every column can be filtered. The same companies always give the same bytes.
/// </summary>
public static class PortfolioWorkbookWriter
{
    private const int HeadHeight = 20;

    // A head is never wider than its column, with the button of its filter.
    private const int FilterRoom = 4;

    /// <summary>Writes the workbook a row at a time.</summary>
    /// <param name="stream">Where to: empty, readable, writable and seekable; left open at its end.</param>
    /// <param name="comparison">The companies.</param>
    /// <param name="questionnaire">What they answered, with its texts in the reader's language.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static async Task WriteAsync(
        Stream stream, PortfolioComparison comparison, Questionnaire questionnaire, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(questionnaire);
        var companies = CompanyRow.AllOf(comparison).ToImmutableArray();

        // Without document properties: they would bear the time of writing.
        var options = new SpreadCheetahOptions { DocumentProperties = null };
        await using (var workbook = await Spreadsheet.CreateNewAsync(stream, options, cancellationToken))
        {
            var sheets = new SheetWriter(workbook);
            await sheets.WriteAsync(PortfolioSheets.Companies, CompanyColumns.Of(questionnaire), companies, cancellationToken);
            await sheets.WriteAsync(PortfolioSheets.Activities, ActivityColumns.Of(questionnaire), companies, cancellationToken);
            await sheets.WriteAsync(
                PortfolioSheets.Recommendations, RecommendationColumns.All, [.. RecommendationRow.AllOf(comparison)], cancellationToken);
            await sheets.WriteAsync(PortfolioSheets.Codebook, CodebookRow.Columns, CodebookRow.AllOf(questionnaire), cancellationToken);
            await workbook.FinishAsync(cancellationToken);
        }

        ArchiveTimes.Fix(stream);
    }

    // Writes sheets of one workbook in its styles.
    private sealed class SheetWriter(Spreadsheet workbook)
    {
        private readonly StyleId _head = workbook.AddStyle(HeadStyle());
        private readonly StyleId _text = workbook.AddStyle(new Style { Alignment = { Vertical = VerticalAlignment.Top } });
        private readonly StyleId _whole = workbook.AddStyle(NumberStyle(StandardNumberFormat.NoDecimalPlaces));
        private readonly StyleId _decimals = workbook.AddStyle(NumberStyle(StandardNumberFormat.TwoDecimalPlaces));

        public async Task WriteAsync<TRow>(
            string name, ImmutableArray<ExportColumn<TRow>> columns, ImmutableArray<TRow> rows, CancellationToken cancellationToken)
        {
            await workbook.StartWorksheetAsync(name, OptionsOf(columns, rows.Length), cancellationToken);
            var heads = columns.Select(column => new StyledCell(column.Name, _head)).ToArray();
            await workbook.AddRowAsync(heads, new RowOptions { Height = HeadHeight }, cancellationToken);
            var cells = new StyledCell[columns.Length];
            foreach (var row in rows)
            {
                for (var i = 0; i < cells.Length; i++)
                    cells[i] = Cell(columns[i], row);
                await workbook.AddRowAsync(cells, cancellationToken);
            }
        }

        private StyledCell Cell<TRow>(ExportColumn<TRow> column, TRow row)
        {
            var value = column.Value(row);
            return column.Kind == ColumnKind.Text
                ? new(value.Text is { } text ? FormulaGuard.Guarded(text) : null, _text)
                : new(value.Number, column.Kind.HasDecimals() ? _decimals : _whole);
        }

        private static WorksheetOptions OptionsOf<TRow>(ImmutableArray<ExportColumn<TRow>> columns, int rows)
        {
            var last = $"{SpreadsheetUtility.GetColumnName(columns.Length)}{rows + 1}";
            var options = new WorksheetOptions { FrozenRows = 1, FrozenColumns = 1, AutoFilter = new AutoFilterOptions($"A1:{last}") };
            for (var i = 0; i < columns.Length; i++)
                options.Column(i + 1).Width = Math.Max(columns[i].Width, columns[i].Name.Length + FilterRoom);
            return options;
        }

        private static Style HeadStyle() => new()
        {
            Font = { Bold = true },
            Fill = { Color = System.Drawing.Color.FromArgb(0xE2, 0xE6, 0xE9) },
            Alignment = { Vertical = VerticalAlignment.Center },
        };

        private static Style NumberStyle(StandardNumberFormat format) =>
            new() { Format = NumberFormat.Standard(format), Alignment = { Vertical = VerticalAlignment.Top } };
    }
}
