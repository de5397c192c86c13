using System.Text;
using Survey.Core.Importing;
using Sylvan.Data.Csv;

namespace Survey.App.Importing;

/// <summary>
/// Reads responses from CSV as it streams in: UTF-8 with or without byte order mark; comma, semicolon or tab, found from the header row; quoting as
/// in RFC 4180.
/// </summary>
public static class ResponseImporter
{
    private const int BufferSize = 64 * 1_024;
    private const int LargestRow = 1_024 * 1_024;

    /// <summary>
    /// Reads a file into a spool. Where it stops being readable, what stood before has been taken, and the problem says where reading stopped.
    /// </summary>
    /// <param name="file">The file; read to its end or its first fault, not closed.</param>
    /// <param name="fileName">Its name, for problems; a folder before it is left out.</param>
    /// <param name="settings">What is known of it.</param>
    /// <param name="spool">Where its sheets go.</param>
    /// <param name="report">Takes each problem as it is found.</param>
    /// <param name="cancellationToken">Stops reading; what was read stays in the spool.</param>
    public static async Task<ImportOutcome> ReadAsync(
        Stream file, string fileName, ImportSettings settings, ResponseSpool spool, Action<ImportProblem> report, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(fileName);
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using var text = new StreamReader(file, utf8, detectEncodingFromByteOrderMarks: true, BufferSize, leaveOpen: true);
        var rows = new TableRows(name, settings, new SpoolingSink(spool, report));
        try
        {
            var beginning = new char[BufferSize];
            var length = await text.ReadBlockAsync(beginning, cancellationToken);
            using var whole = new PrefixedTextReader(beginning.AsMemory(0, length), text);
            await using var csv = await CsvDataReader.CreateAsync(whole, Options(beginning.AsSpan(0, length)), cancellationToken);
            while (await csv.ReadAsync(cancellationToken))
                rows.Add(csv);
        }
        catch (DecoderFallbackException)
        {
            rows.Stop("The file must be UTF-8; save it as \"CSV UTF-8\".");
        }
        catch (CsvRecordTooLargeException)
        {
            rows.Stop("A row may have at most 1 MiB; is a quotation mark not closed?");
        }
        catch (CsvFormatException exception)
        {
            rows.Stop($"The file is not well-formed CSV: {exception.Message}");
        }

        return new(name, "CSV", rows.Finish());
    }

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
