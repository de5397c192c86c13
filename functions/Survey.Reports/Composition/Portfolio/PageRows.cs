namespace Survey.Reports.Composition.Portfolio;

/// <summary>Parts long charts so that each part fills a page: a chart itself is never parted.</summary>
internal static class PageRows
{
    // Rows that fit under a section's head, and on a page of their own, on the paper's height.
    private static readonly (int First, int Next) OnA4 = (40, 50);
    private static readonly (int First, int Next) OnLetter = (36, 46);

    /// <summary>Ranges of rows, one a page; one empty range for none.</summary>
    /// <param name="rows">How many there are.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="isUnderHead">Whether the first part stands under a section's head.</param>
    public static IEnumerable<Range> Of(int rows, PaperSize paper, bool isUnderHead)
    {
        var (first, next) = paper == PaperSize.Letter ? OnLetter : OnA4;
        var end = Math.Min(isUnderHead ? first : next, rows);
        yield return ..end;
        for (var start = end; start < rows; start = end)
        {
            end = Math.Min(start + next, rows);
            yield return start..end;
        }
    }
}
