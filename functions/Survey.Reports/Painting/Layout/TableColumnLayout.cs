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

    /// <summary>Style of the text in a table's cells.</summary>
    public static TextStyle StyleOf(Table table) => table.Style == TableStyle.Dense ? TextStyle.Small : TextStyle.Side;

    /// <summary>Finds the widths.</summary>
    /// <param name="table">The table.</param>
    /// <param name="available">What there is to share, without the gaps between columns.</param>
    /// <param name="widths">Takes the widths.</param>
    public void Share(Table table, double available, Span<double> widths)
    {
        var count = table.Columns.Length;
        if (needs.Length < count)
            needs = new double[count];
        var weights = 0.0;
        foreach (var column in table.Columns)
            weights += column.Weight;
        var (spare, wanted) = (0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            widths[i] = available * table.Columns[i].Weight / weights;
            needs[i] = NeedOf(table, i, widths[i]);
            spare += Math.Max(0, widths[i] - needs[i]);
            wanted += Math.Max(0, needs[i] - widths[i]);
        }

        if (wanted == 0 || spare == 0 || table.Style == TableStyle.Sheet)
            return;
        var (given, taken) = (Math.Min(1, spare / wanted), Math.Min(1, wanted / spare));
        for (var i = 0; i < count; i++)
            widths[i] += needs[i] > widths[i] ? (needs[i] - widths[i]) * given : (needs[i] - widths[i]) * taken;
    }

    private double NeedOf(Table table, int column, double share)
    {
        var need = LongestWord(table.Columns[column].Head);
        foreach (var row in table.Rows)
        {
            if (row.IsGroup)
                continue;
            if (row.Cells[column].Figure is not null)
                return share;
            need = Math.Max(need, WidthOf(table, row.Cells[column].Text, column));
        }

        return need;
    }

    private double WidthOf(Table table, RichText text, int column)
    {
        var type = TypeScale.Of(StyleOf(table));
        var width = 0.0;
        foreach (var run in text.Runs)
        {
            var strong = run.Emphasis is Emphasis.Strong or Emphasis.Attention;
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
