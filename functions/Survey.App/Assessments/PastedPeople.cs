using System.Collections.Immutable;
using Survey.App.Problems;
using Survey.Core;
using Survey.Core.Answers;

namespace Survey.App.Assessments;

/// <summary>
/// Reads people out of text that somebody pasted: one person a line, cells separated by comma, semicolon or tab, in any order. A cell with an at sign is the
/// address, one that is a function's code the function, any other the name. A first line that names columns gives the order instead.
/// </summary>
internal static class PastedPeople
{
    private const int LongestCells = 3;

    private static readonly string[] Columns = ["name", "email", "function"];

    /// <summary>The people that can be taken, with every problem of the others noted; places are lines, from 1. Empty for blank text.</summary>
    public static ImmutableArray<ParticipantInput> Read(string text, List<Problem> problems)
    {
        var rows = DelimitedText.Read(text, problems);
        if (rows.Length > ParticipantListing.Maximum + 1)
        {
            problems.Add(new("list", $"{rows.Length} lines", $"Must have at most {ParticipantListing.Maximum} people."));
            return [];
        }

        return !rows.IsEmpty && IsHeader(rows[0])
            ? ParticipantCsv.Read(System.Text.Encoding.UTF8.GetBytes(text), problems)
            : [.. rows.Select(row => Person(row, problems)).OfType<ParticipantInput>()];
    }

    private static bool IsHeader(DelimitedRow row) => row.Cells.All(cell => Columns.Contains(cell.Trim().ToLowerInvariant()));

    private static ParticipantInput? Person(DelimitedRow row, List<Problem> problems)
    {
        var place = $"line {row.Number}";
        var cells = row.Cells.Select(cell => cell.Trim()).Where(cell => cell.Length > 0).ToList();
        var emails = cells.Where(cell => cell.Contains('@', StringComparison.Ordinal)).ToList();
        var functions = cells.Where(IsFunction).ToList();
        var names = cells.Where(cell => !cell.Contains('@', StringComparison.Ordinal) && !IsFunction(cell)).ToList();
        if (cells.Count > LongestCells || emails.Count > 1 || functions.Count > 1 || names.Count > 1)
        {
            problems.Add(new(place, InputText.Quote(string.Join(", ", cells)), "Must be one person: at most a name, an e-mail address, and sales, marketing, leadership or other."));
            return null;
        }

        return ParticipantFields.Check(
            place, name => $"{place}, {name}", names.FirstOrDefault(), emails.FirstOrDefault(), functions.FirstOrDefault(), isWhole: true, problems);
    }

    private static bool IsFunction(string cell) => AnswerCodes.Functions.Contains(cell.ToLowerInvariant());
}
