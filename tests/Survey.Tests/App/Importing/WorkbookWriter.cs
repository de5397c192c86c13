using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Survey.Tests.App.Importing;

/// <summary>Writes small workbooks for tests. Cells are texts, numbers, marks, dates, or one of the records here.</summary>
internal static class WorkbookWriter
{
    private const uint Percent = 1;
    private const uint Date = 2;
    private const uint CustomPercent = 3;

    public static byte[] Write(IEnumerable<object?[]> rows) => Write(("Sheet1", rows));

    public static byte[] Write(params (string Name, IEnumerable<object?[]> Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            workbook.Workbook = new(new Sheets(sheets.Select((sheet, i) => new Sheet
            {
                Name = sheet.Name,
                SheetId = (uint)i + 1,
                Id = Add(workbook, sheet.Rows),
            })));
        }

        return stream.ToArray();
    }

    private static string Add(WorkbookPart workbook, IEnumerable<object?[]> rows)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new(new SheetData(rows.Select((cells, row) => new Row(cells.Select((cell, column) => Cell(cell, row, column)).OfType<Cell>()) { RowIndex = (uint)row + 1 })));
        return workbook.GetIdOfPart(part);
    }

    private static Cell? Cell(object? value, int row, int column)
    {
        var cell = value switch
        {
            null or "" => null,
            string text => new Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString },
            bool mark => new Cell(new CellValue(mark ? "1" : "0")) { DataType = CellValues.Boolean },
            DateTime date => new Cell(new CellValue(date.ToOADate().ToString("R", CultureInfo.InvariantCulture))) { StyleIndex = Date },
            Share share => new Cell(new CellValue(share.Raw)) { StyleIndex = share.IsCustom ? CustomPercent : Percent },
            Formula formula => new Cell(new CellFormula(formula.Text), new CellValue(formula.Value)) { DataType = formula.IsText ? CellValues.String : null },
            Error error => new Cell(new CellValue(error.Text)) { DataType = CellValues.Error },
            _ => new Cell(new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!)),
        };
        cell?.CellReference = $"{Letters(column)}{row + 1}";
        return cell;
    }

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + Letters(column % 26);

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 170, FormatCode = "0.0\" of it\"%" }),
        new Fonts(new Font()),
        new Fills(new Fill()),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat { NumberFormatId = 0 },
            new CellFormat { NumberFormatId = 9, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 170, ApplyNumberFormat = true }));
}

/// <summary>A share that is shown in per cent, as the file writes it: 0.25 is 25 %.</summary>
internal sealed record Share(string Raw, bool IsCustom = false);

/// <summary>A formula and the value that was last worked out.</summary>
internal sealed record Formula(string Text, string Value, bool IsText = false);

/// <summary>A value that could not be worked out.</summary>
internal sealed record Error(string Text);
