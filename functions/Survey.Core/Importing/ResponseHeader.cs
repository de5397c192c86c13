using System.Collections.Immutable;
using Survey.Core.Answers;

namespace Survey.Core.Importing;

/// <summary>What the columns of a table of responses mean, after each has been looked at beside the others.</summary>
internal sealed class ResponseHeader
{
    private readonly ColumnCandidate[] _columns;
    private readonly ImmutableArray<HeaderColumn> _headers;
    private readonly Dictionary<string, int> _columnByField = new(StringComparer.Ordinal);
    private readonly List<(string Column, string Reason)> _problems = [];

    /// <summary>Takes the columns and what each means by itself.</summary>
    public ResponseHeader(ImmutableArray<HeaderColumn> headers, IEnumerable<ColumnCandidate> candidates, Func<string, bool> isItem)
    {
        _headers = headers;
        _columns = [.. candidates];
        KeepTimesTogether();
        foreach (var field in Fields().Distinct(StringComparer.Ordinal).ToArray())
            Settle(field);

        if (!_columnByField.ContainsKey(AnswerCodes.FunctionField))
            _problems.Add(("", "A column \"function\" is needed: which function each respondent works in."));

        if (!_columnByField.Keys.Any(isItem))
            _problems.Add(("", "No column is an activity or statement of this questionnaire."));
    }

    /// <summary>Number of columns.</summary>
    public int Count => _columns.Length;

    /// <summary>Everything that keeps the table from being read; empty when nothing does.</summary>
    public IReadOnlyList<(string Column, string Reason)> Problems => _problems;

    /// <summary>What a column means.</summary>
    public ColumnCandidate this[int column] => _columns[column];

    /// <summary>Whether a column answers this field.</summary>
    public bool Has(string field) => _columnByField.ContainsKey(field);

    /// <summary>The text that heads a field's column; the field's name when there is none.</summary>
    public string TextOf(string field) => _columnByField.TryGetValue(field, out var column) ? _headers[column].Text : field;

    /// <summary>How each column was understood.</summary>
    public ImmutableArray<ColumnMeaning> Explain() =>
        [.. _columns.Select((column, i) => new ColumnMeaning(i + 1, _headers[i].Text, column.Use, column.Field, column.Answer, column.Reason))];

    private IEnumerable<string> Fields() => _columns.Select(column => column.Field).OfType<string>();

    // The labels of work times are everyday words. Only where all four stand side by side do they mean work times.
    private void KeepTimesTogether()
    {
        if (AnswerCodes.TimeFields.All(time => Fields().Contains(time)))
            return;

        for (var i = 0; i < _columns.Length; i++)
        {
            if (_columns[i].Certainty == Certainty.Label)
                _columns[i] = ColumnCandidate.Unknown;
        }
    }

    private void Settle(string field)
    {
        int[] columns = [.. Enumerable.Range(0, Count).Where(column => _columns[column].Field == field)];
        var best = columns.Max(column => _columns[column].Certainty);
        int[] taken = [.. columns.Where(column => _columns[column].Certainty == best)];
        _columnByField[field] = taken[0];
        foreach (var column in columns.Except(taken))
        {
            _columns[column] = ColumnCandidate.LeftOut(
                ColumnUse.Ignored, $"Could mean \"{field}\", as column {taken[0] + 1} does more plainly; the column is ignored.");
        }

        // Columns of one question may stand for its different answers; two that mean the same are one too many.
        foreach (var column in taken.Skip(1).Where(column => taken.Any(other => other < column && AreRivals(_columns[other], _columns[column]))))
            _problems.Add((_headers[column].Text, $"Means the same as column {taken[0] + 1}, \"{_headers[taken[0]].Text}\": only one may stay."));
    }

    private static bool AreRivals(ColumnCandidate first, ColumnCandidate second) => first.Use != second.Use || first.Answer == second.Answer;
}

/// <summary>The texts over one column.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">How it is named to people.</param>
/// <param name="Cells">The header rows' cells, from above; a question's text is repeated over all its columns.</param>
/// <param name="IsContinued">Whether the question stands over an earlier column.</param>
internal sealed record HeaderColumn(int Number, string Text, ImmutableArray<string> Cells, bool IsContinued);
