using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Tests.Reports.Charts;

/// <summary>Finds every figure of a document with the width that paper gives it.</summary>
internal static class FigureCollector
{
    public static IEnumerable<(Figure Figure, double Width)> Of(ReportDocument document)
    {
        if (document.Cover.Picture is { } picture)
            yield return (picture.Figure, FigureSpace.Paper);
        foreach (var found in document.Sections.SelectMany(section => section.Blocks).SelectMany(block => Of(block, FigureSpace.Paper)))
            yield return found;
    }

    private static IEnumerable<(Figure Figure, double Width)> Of(Block block, double width) => block switch
    {
        Chart chart => [(chart.Figure, width)],
        Group group => group.Blocks.SelectMany(inner => Of(inner, width)),
        Columns columns => columns.Items.SelectMany(column => column.Blocks.SelectMany(inner => Of(inner, FigureSpace.Spanning(column.Span)))),
        Table table => Cells(table),
        _ => [],
    };

    private static IEnumerable<(Figure Figure, double Width)> Cells(Table table)
    {
        var all = table.Columns.Sum(column => column.Weight);
        foreach (var row in table.Rows.Where(row => !row.IsGroup))
            for (var i = 0; i < row.Cells.Length; i++)
                if (row.Cells[i].Figure is { } figure)
                    yield return (figure, FigureSpace.Paper * table.Columns[i].Weight / all);
    }
}
