using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Survey.Core.Importing;

/// <summary>The answers of one field and all the ways to write each.</summary>
internal sealed partial class AnswerScale
{
    private const int MostRemembered = 500;

    private readonly ImmutableArray<string> _codes;
    private readonly bool _isNumeric;
    private readonly TextIndex _texts;
    private readonly TextIndex _mapped;
    private readonly Dictionary<string, string> _remembered = new(StringComparer.Ordinal);

    /// <summary>Takes the codes, their texts, and what a mapping says of cells, the most particular first.</summary>
    public AnswerScale(
        ImmutableArray<string> codes, IEnumerable<(string Text, string Code)> texts, params IEnumerable<IEnumerable<(string Text, string Code)>> mapped)
    {
        _codes = codes;
        _isNumeric = codes.Any(code => char.IsAsciiDigit(code[0]));
        _texts = new(codes.Where(code => char.IsAsciiLetter(code[0])).Select(code => (code, code)), texts);
        _mapped = new(mapped);
    }

    /// <summary>The code that a cell means; the cell itself when it means none.</summary>
    public string Read(string cell)
    {
        if (_remembered.TryGetValue(cell, out var known))
            return known;

        var code = ReadText(cell) ?? cell;
        if (_remembered.Count < MostRemembered)
            _remembered.Add(cell, code);

        return code;
    }

    /// <summary>The code that an answer's text means; null when it means none.</summary>
    public string? ReadText(string text) => _mapped.Find(text) ?? (IsFault(text) ? null : ReadPlain(text) ?? ReadPair(text));

    // What a spreadsheet shows where it could not work a value out: #N/A is no "na".
    private static bool IsFault(string text) => text.StartsWith('#');

    private string? ReadPlain(string cell) => ReadNumber(cell) ?? _texts.Find(cell);

    // Spreadsheets write 5 as 5.0, and some countries as 5,0.
    private string? ReadNumber(string cell)
    {
        if (!_isNumeric || !WholeNumber().IsMatch(cell))
            return null;

        var number = cell.AsSpan(0, cell.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : cell.Length);
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && $"{value}" is var code && _codes.Contains(code) ? code : null;
    }

    // "Strongly agree (5)", "5 - Strongly agree", "b) Sales": both parts have to mean the same, or one has to be a mere numbering.
    private string? ReadPair(string cell)
    {
        foreach (var pair in Pairs().EnumerateMatches(cell))
        {
            var before = cell[..pair.Index].Trim(' ', '(', '[');
            var after = cell[(pair.Index + pair.Length)..].TrimEnd(')', ']', ' ', '.');
            if ((ReadPlain(before), ReadPlain(after)) is ({ } first, { } second) && first == second)
                return first;

            if (IsNumbering(before) && ReadPlain(before) is null && _texts.Find(after) is { } code)
                return code;
        }

        return null;
    }

    private bool IsNumbering(string text) => text is [>= 'a' and <= 'z'] or [>= 'A' and <= 'Z'] || (!_isNumeric && text is [>= '0' and <= '9']);

    [GeneratedRegex(@"^\d{1,2}([.,]0*)?$")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"\s*[(\[]|\s*[-–—=:.)|]\s*|(?<=\d)\s+(?=\D)")]
    private static partial Regex Pairs();
}
