using Survey.Core.Importing;

namespace Survey.App.Importing;

/// <summary>
/// Reads files of responses, CSV and Excel workbooks, as they stream in: finds out encoding, delimiter, the form tool that wrote the file and what each
/// column means. Memory does not grow with the file.
/// </summary>
public static class ResponseImporter
{
    /// <summary>
    /// Reads a file into a spool. Where it stops being readable, what stood before has been taken, and a problem says where reading stopped.
    /// </summary>
    /// <param name="file">The file; read to its end or its first fault, not closed. It need not be seekable.</param>
    /// <param name="fileName">Its name, for problems; a folder before it is left out.</param>
    /// <param name="settings">What is known of it.</param>
    /// <param name="spool">Where its sheets go.</param>
    /// <param name="report">Takes each problem as it is found.</param>
    /// <param name="cancellationToken">Stops reading; what was read stays in the spool.</param>
    public static async Task<ImportOutcome> ReadAsync(
        Stream file, string fileName, ImportSettings settings, ResponseSpool spool, Action<ImportProblem> report, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(fileName);
        var sink = new SpoolingSink(spool, report);
        var outcome = await ReadAsync(file, name, settings, sink, cancellationToken);
        sink.Finish(name);
        return outcome;
    }

    private static async Task<ImportOutcome> ReadAsync(
        Stream file, string name, ImportSettings settings, IResponseSink sink, CancellationToken cancellationToken)
    {
        var beginning = await FileBeginning.ReadAsync(file, cancellationToken);
        if (beginning.Bytes.IsEmpty)
            return Refuse("empty", "The file is empty.");

        if (beginning.IsZip)
            return await new WorkbookResponses(name, settings, sink).ReadAsync(file, beginning, cancellationToken);

        if (beginning.IsCompound)
            return Refuse("old or protected workbook", "The workbook is protected by a password, or in the old .xls format: save it as .xlsx without a password.");

        return TextEncoding.Detect(beginning.Bytes.Span, beginning.IsWhole) is { } encoding
            ? await new CsvResponses(name, settings, sink).ReadAsync(beginning, encoding, cancellationToken)
            : Refuse("unknown", "The file is neither CSV nor an Excel workbook (.xlsx).");

        ImportOutcome Refuse(string format, string reason)
        {
            sink.Report(new(name, 0, "", null, reason, IsRejection: true));
            return new(name, format, []);
        }
    }
}
