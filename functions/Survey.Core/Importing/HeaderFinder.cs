using Survey.Core.Questions;

namespace Survey.Core.Importing;

/// <summary>Tells which form tool wrote a table, and how many of its first rows head it.</summary>
internal static class HeaderFinder
{
    /// <summary>How many rows have to be known before it can be told.</summary>
    public const int RowsNeeded = 3;

    private const int FewestChoices = 2;
    private const string ImportId = "{\"ImportId\":";

    /// <summary>The tool that wrote a table; null when it is none that is known.</summary>
    /// <param name="opening">The first rows of the table, up to <see cref="RowsNeeded"/>.</param>
    public static FormTool? ToolOf(IReadOnlyList<string[]> opening)
    {
        var keys = opening[0].Select(Wording.Normalise).ToHashSet(StringComparer.Ordinal);
        return opening.Skip(1).Any(IsImportRow)
            ? FormTools.All.First(tool => tool.HasTextRow)
            : FormTools.All.FirstOrDefault(tool => tool.Signature.All(header => keys.Contains(Wording.Normalise(header))));
    }

    /// <summary>How many of the first rows head the table; at least 1.</summary>
    public static int CountRows(IReadOnlyList<string[]> opening, FormTool? tool, ColumnInterpreter interpreter)
    {
        if (opening.Count == 1)
            return 1;

        if (tool?.HasTextRow == true)
            return 1 + (IsImportRow(opening[1]) || RepeatsColumnsOf(opening[1], opening[0], tool) ? 1 : 0) + (opening.Count > 2 && IsImportRow(opening[2]) ? 1 : 0);

        if (tool?.HasLineRow == true)
            return IsBlankUnder(opening[1], opening[0], tool) ? 2 : 1;

        return AddsQuestions(opening[1], opening[0], interpreter) || AddsChoices(opening[1], opening[0], interpreter) ? 2 : 1;
    }

    // The third row of the tool that puts ids first: one JSON object a column.
    private static bool IsImportRow(string[] cells) => cells.Any(cell => cell.StartsWith(ImportId, StringComparison.Ordinal));

    // "Start Date" under "StartDate".
    private static bool RepeatsColumnsOf(string[] cells, string[] headers, FormTool tool) =>
        Columns(headers, tool).Any(column => column < cells.Length && Wording.Normalise(cells[column]) == Wording.Normalise(headers[column]));

    private static bool IsBlankUnder(string[] cells, string[] headers, FormTool tool) =>
        Columns(headers, tool).All(column => column >= cells.Length || string.IsNullOrWhiteSpace(cells[column]));

    private static IEnumerable<int> Columns(string[] headers, FormTool tool)
    {
        var known = tool.Columns.Select(column => Wording.Normalise(column.Header)).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(0, headers.Length).Where(column => known.Contains(Wording.Normalise(headers[column])));
    }

    // Some other tool that puts the lines of grids under their question.
    private static bool AddsQuestions(string[] cells, string[] headers, ColumnInterpreter interpreter) =>
        Enumerable.Range(0, Math.Min(cells.Length, headers.Length)).Any(column =>
            interpreter.Interpret(cells[column]) is { Certainty: >= Certainty.Sure, Use: ColumnUse.Answers, Field: { } field }
            && interpreter.IsItem(field)
            && interpreter.Interpret(headers[column]) is null);

    // Some other tool that gives each answer a column: a row of answers, under a question and the blanks behind it.
    private static bool AddsChoices(string[] cells, string[] headers, ColumnInterpreter interpreter)
    {
        var question = "";
        var choices = 0;
        for (var column = 0; column < Math.Min(cells.Length, headers.Length); column++)
        {
            var isBlank = string.IsNullOrWhiteSpace(headers[column]);
            question = isBlank ? question : headers[column];
            choices += isBlank && interpreter.InterpretLine(question, cells[column])?.Use == ColumnUse.Choice ? 1 : 0;
        }

        return choices >= FewestChoices;
    }
}
