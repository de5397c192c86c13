using System.Globalization;
using CsvHelper;

namespace Survey.App.Exporting;

/// <summary>
/// How CSV files are written so that a spreadsheet opens them right by a double click: UTF-8 with a byte order mark, CRLF, and the separator that
/// spreadsheets expect where the language is at home. That is a comma with decimal points, and a semicolon where the decimal mark is a comma. Every
/// text is quoted: split at another separator, no part of it could begin a cell.
/// </summary>
internal static class CsvDialect
{
    /// <summary>Begins a file.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="language">BCP 47 tag of the reader's language.</param>
    public static CsvWriter Begin(Stream stream, string language) => Create(stream, language, isBeginning: true);

    /// <summary>Goes on with a file that was begun in this language and has ended with a whole row.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="language">BCP 47 tag of the reader's language.</param>
    public static CsvWriter Continue(Stream stream, string language) => Create(stream, language, isBeginning: false);

    /// <summary>Writes a text, quoted and safe; nothing for null.</summary>
    public static void WriteText(this CsvWriter csv, string? text)
    {
        if (string.IsNullOrEmpty(text))
            csv.WriteField("");
        else
            csv.WriteField(FormulaGuard.Guarded(text), CsvQuoting.Always);
    }

    private static CsvWriter Create(Stream stream, string language, bool isBeginning)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var options = new CsvWriterOptions
        {
            Separator = culture.NumberFormat.NumberDecimalSeparator == "," ? ';' : ',',
            FormatProvider = culture,
            WriteByteOrderMark = isBeginning,
        };
        return CsvWriter.Create(stream, options, leaveOpen: true);
    }
}
