using System.Text;
using Survey.Core;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Sylvan.Data.Csv;

namespace Survey.App.Importing;

/// <summary>
/// Reads responses from CSV as it streams in: UTF-8 with or without byte order mark; comma, semicolon or tab, found from the header row; quoting as
/// in RFC 4180.
/// </summary>
public static class CsvResponseReader
{
    private const int BufferSize = 64 * 1_024;
    private const int LargestRow = 1_024 * 1_024;

    /// <summary>
    /// Reads a whole file. Malformed CSV and text that is not UTF-8 are problems; what stood before them in the file is not taken either.
    /// </summary>
    /// <param name="stream">The file; read to its end or its first fault, not closed.</param>
    /// <param name="questionnaire">What was asked.</param>
    /// <param name="company">Name of the company when the file has no <c>company</c> column.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<ImportedResponses> ReadAsync(
        Stream stream, Questionnaire questionnaire, string company, CancellationToken cancellationToken)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using var text = new StreamReader(stream, utf8, detectEncodingFromByteOrderMarks: true, BufferSize, leaveOpen: true);
        var row = 0;
        try
        {
            var beginning = new char[BufferSize];
            var length = await text.ReadBlockAsync(beginning, cancellationToken);
            using var whole = new PrefixedTextReader(beginning.AsMemory(0, length), text);
            await using var csv = await CsvDataReader.CreateAsync(whole, Options(beginning.AsSpan(0, length)), cancellationToken);
            return await ReadRowsAsync(csv, questionnaire, company, number => row = number, cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            return Rejected(row, "The file must be UTF-8; save it as \"CSV UTF-8\".");
        }
        catch (CsvRecordTooLargeException)
        {
            return Rejected(row, "A row may have at most 1 MiB; is a quotation mark not closed?");
        }
        catch (CsvFormatException exception)
        {
            return Rejected(row, $"The file is not well-formed CSV: {exception.Message}");
        }
    }

    private static async Task<ImportedResponses> ReadRowsAsync(
        CsvDataReader csv, Questionnaire questionnaire, string company, Action<int> reached, CancellationToken cancellationToken)
    {
        ResponseTableReader? table = null;
        for (var row = 1; await csv.ReadAsync(cancellationToken); row++)
        {
            reached(row);
            var cells = new string[csv.RowFieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = csv.GetString(i);

            if (table is null)
                table = new(questionnaire, cells, company);
            else
                table.Add(row, cells);
        }

        return table?.Finish() ?? Rejected(0, "The file is empty.");
    }

    private static ImportedResponses Rejected(int lastRow, string reason) => new([], [new Problem($"row {lastRow + 1}", null, reason)], []);

    private static CsvDataReaderOptions Options(ReadOnlySpan<char> beginning) => new()
    {
        HasHeaders = false,
        Delimiter = DelimiterOf(beginning),
        BufferSize = BufferSize,
        MaxBufferSize = LargestRow,
    };

    // The separator that the header row has most of outside quotation marks; a header of one column has none.
    private static char DelimiterOf(ReadOnlySpan<char> beginning)
    {
        ReadOnlySpan<char> separators = [',', ';', '\t'];
        Span<int> counts = stackalloc int[separators.Length];
        var isQuoted = false;
        foreach (var character in beginning)
        {
            isQuoted ^= character == '"';
            if (!isQuoted && character is '\n' or '\r')
                break;

            var separator = isQuoted ? -1 : separators.IndexOf(character);
            if (separator >= 0)
                counts[separator]++;
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
            best = counts[i] > counts[best] ? i : best;

        return separators[best];
    }
}
