using System.Runtime.InteropServices;
using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Widths of the columns and heights of the rows of tables, measured once a document.</summary>
/// <param name="context">The document.</param>
internal sealed class TableMeasures(LayoutContext context)
{
    private readonly TableColumnLayout columns = new(context);
    private readonly List<(Table Table, double Width, int Start)> tables = [];
    private readonly List<double> values = [];

    /// <summary>Forgets all tables.</summary>
    public void Forget()
    {
        tables.Clear();
        values.Clear();
    }

    /// <summary>Where the measures of a table are kept; measured now when they are not.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">Width to share among its columns, without the gaps.</param>
    /// <param name="isNew">True when the heights of its rows are not known yet: <see cref="HeightsOf"/> takes them.</param>
    public int Find(Table table, double width, out bool isNew)
    {
        isNew = false;
        foreach (var known in tables)
            if (ReferenceEquals(known.Table, table) && known.Width == width)
                return known.Start;
        isNew = true;
        var start = values.Count;
        tables.Add((table, width, start));
        CollectionsMarshal.SetCount(values, start + table.Columns.Length + table.Rows.Length);
        columns.Share(table, width, WidthsOf(table, start));
        return start;
    }

    /// <summary>Widths of the columns.</summary>
    public Span<double> WidthsOf(Table table, int start) => CollectionsMarshal.AsSpan(values).Slice(start, table.Columns.Length);

    /// <summary>Heights of the rows, as they are anywhere but at the top of a page.</summary>
    public Span<double> HeightsOf(Table table, int start) => CollectionsMarshal.AsSpan(values).Slice(start + table.Columns.Length, table.Rows.Length);
}
