using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Survey.App.Importing;

/// <summary>Reads the rows of one sheet of a workbook as they stream out of it.</summary>
internal sealed class WorkbookSheet(string name, WorksheetPart part, WorkbookTexts texts, WorkbookStyles styles)
{
    private const int MostColumns = 16_384;
    private const int MostRows = 1_048_576;

    private readonly StringBuilder _text = new();
    private string[] _cells = new string[64];
    private int _count;

    /// <summary>The sheet's name.</summary>
    public string Name => name;

    /// <summary>
    /// The rows that the sheet has, each with its number from 1. Cells are good until the next row is asked for; empty ones at the end are left out. Throws
    /// <see cref="InvalidDataException"/> or <see cref="System.Xml.XmlException"/> where the sheet is damaged.
    /// </summary>
    public IEnumerable<(int Number, ReadOnlyMemory<string> Cells)> Rows()
    {
        using var reader = OpenXmlReader.Create(part);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
                continue;

            number = Attribute(reader, "r") is { } given ? Whole(given, MostRows) : number + 1;
            ReadCells(reader);
            yield return (number, _cells.AsMemory(0, _count));
        }
    }

    private void ReadCells(OpenXmlReader reader)
    {
        _count = 0;
        var next = 0;
        while (reader.Read() && !(reader.ElementType == typeof(Row) && reader.IsEndElement))
        {
            if (reader.ElementType != typeof(Cell) || !reader.IsStartElement)
                continue;

            var column = Attribute(reader, "r") is { } place ? ColumnOf(place) : next;
            next = column + 1;
            if (ReadCell(reader) is { Length: > 0 } text)
                Set(column, text);
        }
    }

    private string ReadCell(OpenXmlReader reader)
    {
        var type = Attribute(reader, "t");
        var style = Attribute(reader, "s");
        _text.Clear();
        while (reader.Read() && !(reader.ElementType == typeof(Cell) && reader.IsEndElement))
        {
            while (reader.ElementType == typeof(PhoneticRun) && reader.IsStartElement)
                reader.Skip();

            if (reader.IsStartElement && (reader.ElementType == typeof(CellValue) || reader.ElementType == typeof(Text)))
                _text.Append(reader.GetText());
        }

        var raw = _text.ToString();
        return raw.Length == 0 ? raw : type switch
        {
            "s" => texts[raw],
            "str" or "inlineStr" => WorkbookCell.OfText(raw),
            "b" => WorkbookCell.OfMark(raw),
            "e" or "d" => raw,
            _ => WorkbookCell.OfNumber(raw, style is null ? NumberKind.Plain : styles[Whole(style, int.MaxValue)]),
        };
    }

    private void Set(int column, string text)
    {
        if (column >= _cells.Length)
            Array.Resize(ref _cells, Math.Min(MostColumns, Math.Max(column + 1, _cells.Length * 2)));

        if (column >= _count)
        {
            _cells.AsSpan(_count, column - _count).Fill("");
            _count = column + 1;
        }

        _cells[column] = text;
    }

    private static string? Attribute(OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == name)
                return attribute.Value;
        }

        return null;
    }

    // "AB12" is column 27.
    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetter))
            column = Math.Min((column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1), MostColumns + 1);

        return column is > 0 and <= MostColumns ? column - 1 : throw new InvalidDataException("A cell stands outside of its sheet.");
    }

    private static int Whole(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw new InvalidDataException("A row or style of the sheet has no proper number.");
}
