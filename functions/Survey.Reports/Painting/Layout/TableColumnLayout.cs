using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>
/// Shares the width of a table among its columns: by their weights, and what a column does not need goes to those whose text would otherwise
/// be broken into lines.
/// </summary>
/// <param name="context">The document.</param>
internal sealed class TableColumnLayout(LayoutContext context)
{
    private double[] needs = [];
    private double[] leasts = [];

    // Cells with text of their own are not squeezed below about two words.
    private static double LeastText => Millimetres.Of(18);

    /// <summary>Style of the text in a table's cells.</summary>
    public static TextStyle StyleOf(Table table) => table.Style switch
    {
        TableStyle.Dense => TextStyle.Small,
        TableStyle.Fine => TextStyle.Note,
        _ => TextStyle.Side,
    };

    /// <summary>Finds the widths. No column is narrower than its longest word while there is room for all of them.</summary>
    /// <param name="table">The table.</param>
    /// <param name="available">What there is to share, without the gaps between columns.</param>
    /// <param name="widths">Takes the widths.</param>
    public void Share(Table table, double available, Span<double> widths)
    {
        var count = table.Columns.Length;
        if (needs.Length < count)
            (needs, leasts) = (new double[count], new double[count]);
        var weights = 0.0;
        foreach (var column in table.Columns)
            weights += column.Weight;
        var (free, wanted, slack) = (available, 0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            var share = available * table.Columns[i].Weight / weights;
            Measure(table, i, share);
            widths[i] = Math.Clamp(share, leasts[i], needs[i]);
            free -= widths[i];
            wanted += needs[i] - widths[i];
            slack += widths[i] - leasts[i];
        }

        for (var i = 0; i < count; i++)
        {
            if (free < 0 && slack > 0)
                widths[i] += free * (widths[i] - leasts[i]) / slack;
            else if (free > 0 && free < wanted)
                widths[i] += free * (needs[i] - widths[i]) / wanted;
            else if (free > 0)
                widths[i] = needs[i] + ((free - wanted) * table.Columns[i].Weight / weights);
        }
    }

    // What a column takes at least, and what it takes for every cell to stand on one line. Drawings take what their weight gives them.
    private void Measure(Table table, int column, double share)
    {
        var (least, need) = (LongestWord(table.Columns[column].Head), 0.0);
        foreach (var row in table.Rows)
        {
            if (row.IsGroup)
                continue;
            if (row.Cells[column].Figure is not null)
                (least, need) = (Math.Max(least, share), Math.Max(need, share));
            else
            {
                var width = WidthOf(table, row.Cells[column].Text, column);
                (least, need) = (Math.Max(least, Math.Min(width, LeastText)), Math.Max(need, width));
            }
        }

        (leasts[column], needs[column]) = (least, Math.Max(least, table.Style == TableStyle.Sheet ? share : need));
    }

    private double WidthOf(Table table, RichText text, int column)
    {
        var type = TypeScale.Of(StyleOf(table));
        var width = 0.0;
        foreach (var run in text.Runs)
        {
            var strong = run.Emphasis == Emphasis.Strong;
            var shaped = context.Shaper.Shape(run.Text, strong, table.Columns[column].Align == TextAlign.End);
            width += Typography.TextShaper.WidthOf(shaped, type);
        }

        return width;
    }

    private double LongestWord(string head)
    {
        var longest = 0.0;
        foreach (var word in head.AsSpan().Split(' '))
            longest = Math.Max(longest, context.Shaper.Measure(head.AsSpan()[word], TextStyle.Note));
        return longest;
    }
}
