using System.Collections.Immutable;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Survey.Core.Importing;

namespace Survey.App.Importing;

/// <summary>
/// Reads responses from the sheets of an Excel workbook. Every sheet of answers is read; where there are several without a column for the company, each
/// sheet's name is its company's.
/// </summary>
internal sealed class WorkbookResponses(string name, ImportSettings settings, IResponseSink sink)
{
    private const string Format = "Excel workbook";
    private const int RowsProbed = 20;

    /// <summary>Reads a workbook to its end or its first fault.</summary>
    public async Task<ImportOutcome> ReadAsync(Stream file, FileBeginning beginning, CancellationToken cancellationToken)
    {
        await using var seekable = await SeekableFile.OfAsync(file, beginning, cancellationToken);
        try
        {
            if (WorkbookPackage.Check(seekable.Stream, cancellationToken) is { } reason)
                return Refuse(reason);

            using var workbook = WorkbookFile.Open(seekable.Stream);
            return new(name, Format, ReadSheets(workbook, cancellationToken));
        }
        catch (Exception exception) when (IsFault(exception))
        {
            return Refuse("The workbook cannot be read; it may be damaged.");
        }
    }

    private ImmutableArray<ImportedTable> ReadSheets(WorkbookFile workbook, CancellationToken cancellationToken)
    {
        // Which sheets hold answers has to be known before the first is read, since it says what the sheets' names mean.
        var found = workbook.Sheets.Select(sheet => (Sheet: sheet, Content: Probe(sheet))).Where(sheet => sheet.Content != SheetContent.Nothing).ToArray();
        var answers = found.Count(sheet => sheet.Content == SheetContent.Answers);
        var tables = ImmutableArray.CreateBuilder<ImportedTable>();
        foreach (var (sheet, content) in found)
        {
            var file = workbook.Sheets.Length == 1 ? name : $"{name}, sheet {sheet.Name}";
            if (content == SheetContent.Answers || answers == 0)
                tables.Add(ReadSheet(sheet, file, answers > 1 ? settings with { Company = sheet.Name } : settings, cancellationToken));
            else
                sink.Report(new(file, 0, "", null, "The sheet is not one of answers; it is left out.", IsRejection: false));
        }

        if (found.Length == 0)
            Refuse("The workbook is empty.");

        return tables.ToImmutable();
    }

    private ImportedTable ReadSheet(WorkbookSheet sheet, string file, ImportSettings known, CancellationToken cancellationToken)
    {
        var table = new ResponseTableReader(file, known, sink);
        var last = 0;
        try
        {
            foreach (var (number, cells) in sheet.Rows())
            {
                cancellationToken.ThrowIfCancellationRequested();
                last = number;
                table.Add(number, cells.Span);
            }
        }
        catch (Exception exception) when (IsFault(exception))
        {
            sink.Report(new(file, last + 1, "", null, "The workbook is damaged here. Nothing was read from this row on.", IsRejection: true));
        }

        return table.Finish();
    }

    private SheetContent Probe(WorkbookSheet sheet)
    {
        var table = new ResponseTableReader(sheet.Name, settings, new SilentSink());
        var hasText = false;
        try
        {
            foreach (var (number, cells) in sheet.Rows().Take(RowsProbed))
            {
                hasText |= !cells.IsEmpty;
                table.Add(number, cells.Span);
            }
        }
        catch (Exception exception) when (IsFault(exception))
        {
            hasText = true;
        }

        return table.Finish().IsUsable ? SheetContent.Answers : hasText ? SheetContent.Other : SheetContent.Nothing;
    }

    private ImportOutcome Refuse(string reason)
    {
        sink.Report(new(name, 0, "", null, reason, IsRejection: true));
        return new(name, Format, []);
    }

    // What the library throws at files that are no workbooks or were cut short.
    private static bool IsFault(Exception exception) =>
        exception is InvalidDataException or XmlException or OpenXmlPackageException or FileFormatException;

    private enum SheetContent
    {
        Nothing,
        Other,
        Answers,
    }
}
