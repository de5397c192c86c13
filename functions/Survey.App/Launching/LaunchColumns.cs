using System.Collections.Immutable;
using Survey.App.Assessments;
using Survey.App.Problems;
using Survey.Core;

namespace Survey.App.Launching;

/// <summary>The columns of a launch file: what an assessment is to be, and who is asked.</summary>
internal sealed class LaunchColumns
{
    /// <summary>The column that every row needs.</summary>
    public const string Company = "company";

    /// <summary>Columns that describe a company's assessment; the first row of a company that fills one in counts for all its rows.</summary>
    public static readonly ImmutableArray<string> Settings =
        [
            "requestedBy", "role", "purpose", "closesAt", "timeZone", "minimumGroup", "language", "holdReport", "showComments", "closeAfterCompleteHours",
            "benchmark", EarlierWaves.Member,
        ];

    private static readonly ImmutableArray<string> Person = ["name", "email", "function"];
    private static readonly ImmutableArray<string> Known = [Company, .. Settings, .. Person];

    private readonly ImmutableArray<string> _columns;

    private LaunchColumns(ImmutableArray<string> columns) => _columns = columns;

    /// <summary>Reads the header, ignoring case and spaces. Null, with every problem noted, when it has a column that is not known, twice or missing.</summary>
    public static LaunchColumns? Read(DelimitedRow header, List<Problem> problems)
    {
        var before = problems.Count;
        var columns = header.Cells.Select(cell => Known.FirstOrDefault(known => string.Equals(known, cell.Trim(), StringComparison.OrdinalIgnoreCase))).ToList();
        for (var at = 0; at < columns.Count; at++)
        {
            var place = $"row {header.Number}, column {at + 1}";
            if (columns[at] is null)
                problems.Add(new(place, InputText.Quote(header.Cells[at]), $"Is not known here. Known are: {string.Join(", ", Known)}. Take others out, so that no more is sent than needed."));
            else if (columns.IndexOf(columns[at]) < at)
                problems.Add(new(place, columns[at], "Must stand only once."));
        }

        foreach (var needed in (string[])[Company, "requestedBy", "closesAt"])
        {
            if (!columns.Contains(needed))
                problems.Add(new($"row {header.Number}", null, $"Must have a column {needed}."));
        }

        return problems.Count == before ? new([.. columns.OfType<string>()]) : null;
    }

    /// <summary>Whether the row has a cell for every column; if not, that is noted.</summary>
    public bool Fits(DelimitedRow row, List<Problem> problems)
    {
        if (row.Cells.Length == _columns.Length)
            return true;
        problems.Add(new($"row {row.Number}", InputText.Quote(string.Join(' ', row.Cells)), $"Must have {_columns.Length} cells, as the header has; it has {row.Cells.Length}."));
        return false;
    }

    /// <summary>The cell under a column without spaces around it; null when it is empty or there is no such column.</summary>
    public string? Cell(DelimitedRow row, string column) =>
        _columns.IndexOf(column) is >= 0 and var at && row.Cells[at].Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Whether the row names somebody.</summary>
    public bool HasPerson(DelimitedRow row) => Person.Any(column => Cell(row, column) is not null);
}
