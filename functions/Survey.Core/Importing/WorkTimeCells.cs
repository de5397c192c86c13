using Survey.Core.Answers;

namespace Survey.Core.Importing;

/// <summary>Turns the four work times of a row into whole per cent: <c>25</c>, <c>25.0</c>, <c>25 %</c>, and the quarter that spreadsheets keep of it.</summary>
internal static class WorkTimeCells
{
    /// <summary>Puts numbers in their shortest form; shares of a whole that add up to 1 become per cent. Cells that are no numbers stay.</summary>
    public static void Unify(Dictionary<string, string> cells)
    {
        decimal sum = 0;
        var areShares = false;
        foreach (var field in AnswerCodes.TimeFields)
        {
            if (!cells.TryGetValue(field, out var cell))
                continue;

            if (!CellNumber.TryParse(cell, out var number, out var isPercent))
                return;

            // A bare 1 could as well be one per cent.
            areShares |= !isPercent && !decimal.IsInteger(number);
            sum += number;
        }

        foreach (var field in AnswerCodes.TimeFields)
        {
            if (cells.TryGetValue(field, out var cell) && CellNumber.TryParse(cell, out var number, out _))
                cells[field] = CellNumber.Write(areShares && sum == 1 ? number * 100 : number);
        }
    }
}
