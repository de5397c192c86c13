using Survey.Reports.Blocks;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Layout;

/// <summary>Widths of the columns and heights of the rows of tables, measured once a document.</summary>
/// <param name="context">The document.</param>
internal sealed class TableMeasures(LayoutContext context)
{
    private readonly TableColumnLayout columns = new(context);
    private readonly GrowingArray<Measured> tables = new();
    private double[] values = new double[256];
    private int used;

    /// <summary>Forgets all tables.</summary>
    public void Forget()
    {
        tables.Clear();
        used = 0;
    }

    /// <summary>Where the measures of a table are kept; measured now when they are not.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">Width to share among its columns, without the gaps.</param>
    /// <param name="isNew">True when the heights of its rows are not known yet: <see cref="HeightsOf"/> takes them.</param>
    public int Find(Table table, double width, out bool isNew)
    {
        isNew = false;
        for (var i = 0; i < tables.Count; i++)
            if (ReferenceEquals(tables[i].Table, table) && tables[i].Width == width)
                return tables[i].Start;
        isNew = true;
        var start = used;
        used += table.Columns.Length + table.Rows.Length;
        if (used > values.Length)
            Array.Resize(ref values, 2 * used);
        tables.Add(new Measured(table, width, start));
        columns.Share(table, width, WidthsOf(table, start));
        return start;
    }

    /// <summary>Widths of the columns.</summary>
    public Span<double> WidthsOf(Table table, int start) => values.AsSpan(start, table.Columns.Length);

    /// <summary>Heights of the rows, as they are anywhere but at the top of a page.</summary>
    public Span<double> HeightsOf(Table table, int start) => values.AsSpan(start + table.Columns.Length, table.Rows.Length);

    private readonly record struct Measured(Table Table, double Width, int Start);
}
