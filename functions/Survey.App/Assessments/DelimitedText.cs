using System.Collections.Immutable;
using System.Text;
using Survey.App.Problems;
using Survey.Core;

namespace Survey.App.Assessments;

/// <summary>
/// Reads comma-, semicolon- or tab-separated text with quoting as in RFC 4180. The separator is the one that the first row has most of. Blank
/// rows are left out but counted, so that numbers are those of a spreadsheet.
/// </summary>
internal sealed class DelimitedText
{
    private static readonly char[] Separators = [',', ';', '\t'];

    private readonly string _text;
    private readonly char _separator;
    private readonly List<Problem> _problems;
    private int _at;

    private DelimitedText(string text, List<Problem> problems) => (_text, _separator, _problems) = (text, Separator(text), problems);

    /// <summary>All rows that have text in any cell. Faults of quoting are noted.</summary>
    public static ImmutableArray<DelimitedRow> Read(string text, List<Problem> problems)
    {
        var reader = new DelimitedText(text, problems);
        var rows = ImmutableArray.CreateBuilder<DelimitedRow>();
        for (var number = 1; reader._at < text.Length; number++)
        {
            var cells = reader.ReadRow(number);
            if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                rows.Add(new(number, cells));
        }

        return rows.ToImmutable();
    }

    private ImmutableArray<string> ReadRow(int number)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        do
        {
            cells.Add(_at < _text.Length && _text[_at] == '"' ? ReadQuoted(number, cells.Count + 1) : ReadPlain());
        }
        while (_at < _text.Length && _text[_at++] == _separator);

        // The loop ends behind the first character of a line break; CR LF has two.
        if (_at < _text.Length && _text[_at - 1] == '\r' && _text[_at] == '\n')
            _at++;
        return cells.ToImmutable();
    }

    private string ReadPlain()
    {
        var start = _at;
        while (_at < _text.Length && !EndsCell(_text[_at]))
            _at++;
        return _text[start.._at];
    }

    private string ReadQuoted(int row, int column)
    {
        var cell = new StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            if (_text[_at] != '"')
                cell.Append(_text[_at]);
            else if (_at + 1 < _text.Length && _text[_at + 1] == '"')
                cell.Append(_text[_at++]);
            else
                return Behind(++_at, row, column, cell.ToString());
        }

        _problems.Add(new($"row {row}, column {column}", InputText.Quote(cell.ToString()), "Must end with a quotation mark, as it begins with one."));
        return cell.ToString();
    }

    private string Behind(int end, int row, int column, string cell)
    {
        if (end < _text.Length && !EndsCell(_text[end]))
            _problems.Add(new(
                $"row {row}, column {column}", InputText.Quote(cell + ReadPlain()),
                "Must have nothing behind its closing quotation mark; write a quotation mark inside as two."));
        return cell;
    }

    private bool EndsCell(char character) => character == _separator || character is '\r' or '\n';

    private static char Separator(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        return Separators.MaxBy(separator => first.Count(character => character == separator));
    }
}

/// <summary>One row with its number, from 1.</summary>
internal sealed record DelimitedRow(int Number, ImmutableArray<string> Cells);
