using System.Collections.Immutable;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.Core.Importing;

/// <summary>What the columns of a table of responses mean.</summary>
internal sealed class ResponseHeader
{
    private readonly Questionnaire _questionnaire;
    private readonly ResponseWordings _wordings;
    private readonly string[] _texts;
    private readonly string?[] _fields;
    private readonly Dictionary<string, string> _textByField = new(StringComparer.Ordinal);

    public ResponseHeader(Questionnaire questionnaire, ResponseWordings wordings, IEnumerable<string> texts)
    {
        _questionnaire = questionnaire;
        _wordings = wordings;
        _texts = [.. texts.Select(text => text.Trim().Trim('\uFEFF'))];
        _fields = [.. _texts.Select(wordings.FieldOf)];
    }

    /// <summary>Number of columns.</summary>
    public int Columns => _fields.Length;

    /// <summary>Whether there is a column of this field.</summary>
    public bool Has(string field) => _fields.Contains(field);

    /// <summary>The field of a column; null for one that is ignored.</summary>
    public string? FieldOf(int column) => _fields[column];

    /// <summary>The text that a field's column is headed by; the field's name when there is none.</summary>
    public string TextOf(string field) => _textByField.GetValueOrDefault(field, field);

    /// <summary>
    /// Takes a second header row into the first, as tools write that put the question of a grid above and its lines below. False when the row
    /// is none: it heads no column with an activity or statement.
    /// </summary>
    public bool TryExtend(IReadOnlyList<string> cells)
    {
        var below = Enumerable.Range(0, Math.Min(cells.Count, Columns))
            .Where(column => !IsItem(_fields[column]))
            .Select(column => (Column: column, Field: _wordings.FieldOf(cells[column])))
            .ToArray();
        if (!below.Any(cell => IsItem(cell.Field)))
            return false;

        foreach (var (column, field) in below.Where(cell => cell.Field is not null))
        {
            _fields[column] = field;
            _texts[column] = cells[column].Trim();
        }

        return true;
    }

    /// <summary>Everything that keeps the table from being read; empty when nothing does.</summary>
    public ImmutableArray<(string Column, string Reason)> Check()
    {
        var problems = ImmutableArray.CreateBuilder<(string Column, string Reason)>();
        for (var column = 0; column < Columns; column++)
        {
            if (_fields[column] is { } field && !_textByField.TryAdd(field, _texts[column]))
                problems.Add((_texts[column], $"Means the same as the column \"{_textByField[field]}\": only one may stay."));
        }

        if (!Has(AnswerCodes.FunctionField))
            problems.Add(("", "A column \"function\" is needed: which function each respondent works in."));

        if (!_fields.Any(IsItem))
            problems.Add(("", "No column is an activity or statement of this questionnaire."));

        return problems.ToImmutable();
    }

    /// <summary>How each column was understood.</summary>
    public ImmutableArray<ColumnMeaning> Explain() =>
    [
        .. Enumerable.Range(0, Columns).Select(column => new ColumnMeaning(
            column + 1,
            _texts[column],
            _fields[column],
            _fields[column] is null ? "Is no question of this questionnaire; the column is ignored." : "Is headed by the field's name or text.")),
    ];

    private bool IsItem(string? field) => field is not null && (_questionnaire.IndexOfActivity(field) >= 0 || _questionnaire.IndexOfStatement(field) >= 0);
}
