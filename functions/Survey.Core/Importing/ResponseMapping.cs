using System.Collections.Frozen;
using System.Collections.Immutable;
using Survey.Core.Questions;

namespace Survey.Core.Importing;

/// <summary>
/// What a consultant says of a file's columns and answers; goes before every guess. Always fits its questionnaire: only
/// <see cref="ResponseMappingReader"/> makes one.
/// </summary>
public sealed class ResponseMapping
{
    /// <summary>The name that stands for all activities' answers.</summary>
    public const string Ownership = "ownership";

    /// <summary>The name that stands for all statements' answers.</summary>
    public const string Practice = "practice";

    private readonly FrozenDictionary<string, MappedColumn> _columns;
    private readonly FrozenDictionary<string, ImmutableArray<(string Text, string Code)>> _answers;

    internal ResponseMapping(
        int? headerRows, ImmutableArray<MappedColumn> columns, IEnumerable<KeyValuePair<string, ImmutableArray<(string Text, string Code)>>> answers)
    {
        HeaderRows = headerRows;
        Columns = columns;
        _columns = columns.ToFrozenDictionary(column => KeyOf(column.Header), StringComparer.Ordinal);
        _answers = answers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>How many rows head the table, 1 to 3; null to find out.</summary>
    public int? HeaderRows { get; }

    /// <summary>The columns, in the order of the file.</summary>
    internal ImmutableArray<MappedColumn> Columns { get; }

    /// <summary>What headers are compared by: a place such as <c>#3</c> as it is, a text as people would.</summary>
    internal static string KeyOf(string header) => header.StartsWith('#') ? header.Trim() : Wording.Normalise(header);

    /// <summary>What is said of a column; null when nothing is.</summary>
    /// <param name="number">The column's number, from 1.</param>
    /// <param name="headers">The texts that head it.</param>
    internal MappedColumn? Find(int number, IEnumerable<string> headers) =>
        headers.Where(header => header.Length > 0).Select(KeyOf).Prepend($"#{number}")
            .Select(_columns.GetValueOrDefault).FirstOrDefault(column => column is not null);

    /// <summary>What is said of a field's or a scale's cells; empty when nothing is.</summary>
    internal ImmutableArray<(string Text, string Code)> AnswersOf(string name) => _answers.GetValueOrDefault(name, []);
}

/// <summary>What a mapping says of one column.</summary>
/// <param name="Header">The text that heads it, or <c>#</c> and its number.</param>
/// <param name="Field">The field that it answers; null to leave it out.</param>
/// <param name="Answer">The answer that a mark in it chooses; null when its cells are the answers.</param>
internal sealed record MappedColumn(string Header, string? Field, string? Answer);
