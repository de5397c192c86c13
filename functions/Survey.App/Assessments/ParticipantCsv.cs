using System.Collections.Immutable;
using System.Text.Unicode;
using Survey.App.Problems;
using Survey.Core;

namespace Survey.App.Assessments;

/// <summary>
/// Reads people to invite from CSV: columns <c>name</c>, <c>email</c>, <c>function</c> in any order, at least one of the first two.
/// </summary>
internal static class ParticipantCsv
{
    private static readonly string[] Columns = ["name", "email", "function"];

    /// <summary>
    /// The participants that can be taken, with every problem of the others noted; a header that cannot be taken does not keep its rows from being
    /// looked at. The header is row 1, as in a spreadsheet.
    /// </summary>
    public static ImmutableArray<ParticipantInput> Read(ReadOnlySpan<byte> body, List<Problem> problems)
    {
        if (!Utf8.IsValid(body))
        {
            problems.Add(new("body", null, "Must be text in UTF-8. In Excel, save as \"CSV UTF-8\"."));
            return [];
        }

        var text = System.Text.Encoding.UTF8.GetString(body).TrimStart('\uFEFF');
        var rows = DelimitedText.Read(text, problems);
        if (rows.IsEmpty)
            problems.Add(new("row 1", null, "Must name the columns: name, email, function."));
        else if (rows.Length == 1)
            problems.Add(new("row 2", null, "Must be a participant: there is nothing below the header."));
        else if (rows.Length > ParticipantListing.Maximum + 1)
            problems.Add(new("body", $"{rows.Length - 1} rows", $"Must have at most {ParticipantListing.Maximum} participants."));
        else
            return Participants(rows, problems);
        return [];
    }

    private static ImmutableArray<ParticipantInput> Participants(ImmutableArray<DelimitedRow> rows, List<Problem> problems)
    {
        var before = problems.Count;
        var columns = Header(rows[0], problems);
        var isWhole = problems.Count == before;
        return [.. rows.Skip(1).Select(row => Participant(row, columns, isWhole, problems)).OfType<ParticipantInput>()];
    }

    private static string[] Header(DelimitedRow header, List<Problem> problems)
    {
        var names = header.Cells.Select(cell => cell.Trim().ToLowerInvariant()).ToArray();
        for (var at = 0; at < names.Length; at++)
        {
            var place = $"row {header.Number}, column {at + 1}";
            if (!Columns.Contains(names[at]))
                problems.Add(new(
                    place, InputText.Quote(header.Cells[at]),
                    "Is not known here. Known are name, email and function; take other columns out, so that no more is sent than needed."));
            else if (Array.IndexOf(names, names[at]) < at)
                problems.Add(new(place, names[at], "Must stand only once."));
        }

        if (!names.Contains("name") && !names.Contains("email"))
            problems.Add(new($"row {header.Number}", null, "Must have a column name or email."));
        return names;
    }

    private static ParticipantInput? Participant(DelimitedRow row, string[] columns, bool isWhole, List<Problem> problems)
    {
        if (row.Cells.Length != columns.Length)
        {
            problems.Add(new(
                $"row {row.Number}", InputText.Quote(string.Join(' ', row.Cells)),
                $"Must have {columns.Length} cells, as the header has; it has {row.Cells.Length}."));
            return null;
        }

        return ParticipantFields.Check(
            $"row {row.Number}", name => $"row {row.Number}, {name}", Cell("name"), Cell("email"), Cell("function"), isWhole, problems);

        string? Cell(string name) => Array.IndexOf(columns, name) is >= 0 and var at ? row.Cells[at] : null;
    }
}
