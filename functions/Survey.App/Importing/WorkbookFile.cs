using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Survey.App.Importing;

/// <summary>An Excel workbook that is open for reading.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private const int MostSheets = 250;

    private readonly SpreadsheetDocument _document;

    private WorkbookFile(SpreadsheetDocument document, ImmutableArray<WorkbookSheet> sheets) => (_document, Sheets) = (document, sheets);

    /// <summary>Its sheets of cells, at most 250, in the order of their tabs; hidden ones too.</summary>
    public ImmutableArray<WorkbookSheet> Sheets { get; }

    /// <summary>
    /// Opens a workbook that <see cref="WorkbookPackage"/> has found harmless. Throws <see cref="InvalidDataException"/>,
    /// <see cref="System.Xml.XmlException"/> or <see cref="OpenXmlPackageException"/> where it is damaged.
    /// </summary>
    public static WorkbookFile Open(Stream file)
    {
        SpreadsheetDocument? document = null;
        try
        {
            document = SpreadsheetDocument.Open(file, isEditable: false);
            return new(document, ReadSheets(document.WorkbookPart ?? throw new InvalidDataException("The package has no workbook.")));
        }
        catch (Exception exception)
        {
            document?.Dispose();

            // The library takes a part that is missing or a number that is none for a fault of its caller.
            if (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException)
                throw new InvalidDataException("The workbook is damaged.", exception);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();

    private static ImmutableArray<WorkbookSheet> ReadSheets(WorkbookPart workbook)
    {
        var texts = WorkbookTexts.Read(workbook.SharedStringTablePart);
        var styles = WorkbookStyles.Read(workbook.WorkbookStylesPart?.Stylesheet);
        var sheets = ImmutableArray.CreateBuilder<WorkbookSheet>();
        foreach (var sheet in (workbook.Workbook?.Sheets?.Elements<Sheet>() ?? []).Take(MostSheets))
        {
            // Sheets that are charts have no cells.
            if (sheet.Id?.Value is { } id && workbook.TryGetPartById(id, out var part) && part is WorksheetPart cells)
                sheets.Add(new(sheet.Name?.Value?.Trim() ?? "", cells, texts, styles));
        }

        return sheets.ToImmutable();
    }
}
