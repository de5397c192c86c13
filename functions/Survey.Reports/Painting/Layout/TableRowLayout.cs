using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out the rows of one table at a time.</summary>
/// <param name="context">The document.</param>
internal sealed class TableRowLayout(LayoutContext context)
{
    private double[] lefts = [];
    private double[] widths = [];
    private int measures;
    private double left;
    private double width;
    private double columnGap;

    /// <summary>Starts a table: finds the places of its columns.</summary>
    public void Begin(Table table, double x, double available)
    {
        var count = table.Columns.Length;
        if (lefts.Length < count)
            (lefts, widths) = (new double[count], new double[count]);
        (left, width, columnGap) = (x, available, Millimetres.Of(count > 4 && table.Style != TableStyle.Sheet ? 2 : 3));
        measures = context.Tables.Find(table, available - ((count - 1) * columnGap), out var isNew);
        context.Tables.WidthsOf(table, measures).CopyTo(widths);
        for (var i = 0; i < count; i++)
        {
            lefts[i] = x;
            x += widths[i] + columnGap;
        }

        if (!isNew)
            return;
        for (var i = 0; i < table.Rows.Length; i++)
            context.Tables.HeightsOf(table, measures)[i] = MeasureRow(table, table.Rows[i]);
    }

    /// <summary>Height of the heads.</summary>
    public double MeasureHead(Table table)
    {
        var highest = 0.0;
        for (var i = 0; i < table.Columns.Length; i++)
        {
            SetHead(table, i);
            highest = Math.Max(highest, context.Text.Height);
        }

        return highest + Millimetres.Of(1);
    }

    /// <summary>Height of a row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="index">Index of the row.</param>
    /// <param name="isFirst">True for the first row on its page.</param>
    public double Measure(Table table, int index, bool isFirst)
    {
        var height = context.Tables.HeightsOf(table, measures)[index];
        return isFirst && table.Rows[index].IsGroup ? height - GroupGap : height;
    }

    /// <summary>Draws the heads; where they are repeated they are decoration.</summary>
    public void DrawHead(Table table, double y, bool repeated)
    {
        var canvas = context.Canvas!;
        var height = MeasureHead(table) - Millimetres.Of(1);
        if (repeated)
            canvas.BeginArtifact(ArtifactKind.Repeated);
        else
            canvas.BeginTag(new Tag(TagRole.TR));
        for (var i = 0; i < table.Columns.Length; i++)
        {
            if (!repeated)
                canvas.BeginTag(table.Columns[i].Head.Length > 0 ? new Tag(TagRole.TH) { Scope = HeaderScope.Column } : new Tag(TagRole.TD));
            SetHead(table, i);
            context.Text.Draw(PlaceOf(i, y + height - context.Text.Height), table.Columns[i].Align);
            if (!repeated)
                canvas.EndTag();
        }

        if (repeated)
            canvas.EndArtifact();
        else
            canvas.EndTag();
    }

    /// <summary>Draws what parts rows and columns: of all rows that stand together, so that one piece of decoration holds it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="start">Index of the first row.</param>
    /// <param name="end">Index after the last.</param>
    /// <param name="y">Where the first begins.</param>
    public void DrawRules(Table table, int start, int end, double y)
    {
        var canvas = context.Canvas!;
        canvas.BeginArtifact(ArtifactKind.Layout);
        for (var i = start; i < end; i++)
        {
            var height = Measure(table, i, isFirst: i == start);
            if (table.Rows[i].IsGroup)
                DrawRule(canvas, y + height, context.PenOf(RuleWeight.Section));
            else
            {
                if ((i > start || table.HasHeads) && (i == 0 || !table.Rows[i - 1].IsGroup))
                    DrawRule(canvas, y, Hairline);
                if (table.Style == TableStyle.Sheet)
                    DrawBars(table, y, height, canvas);
            }

            y += height;
        }

        canvas.EndArtifact();
    }

    /// <summary>Draws a row.</summary>
    public void Draw(Table table, int index, double y, double height)
    {
        var canvas = context.Canvas!;
        var row = table.Rows[index];
        canvas.BeginTag(new Tag(TagRole.TR));
        if (row.IsGroup)
            DrawGroup(table, row, y + height, canvas);
        else
        {
            for (var i = 0; i < row.Cells.Length; i++)
                DrawCell(table, row.Cells[i], i, y, height, canvas);
        }

        canvas.EndTag();
    }

    private Pen Hairline => new(context.ColourOf(Ink.Hairline), Millimetres.Of(0.2));

    // A group stands further from the rows above it than from its own.
    private static double GroupGap => Millimetres.Of(2.5);

    private double MeasureRow(Table table, TableRow row)
    {
        if (row.IsGroup)
        {
            SetGroup(row);
            return context.Text.Height + GroupGap + Millimetres.Of(1.2);
        }

        var highest = table.Style == TableStyle.Sheet ? Millimetres.Of(8) * context.Frame.Stretch : 0;
        for (var i = 0; i < row.Cells.Length; i++)
            highest = Math.Max(highest, MeasureCell(table, row.Cells[i], i) + (2 * PaddingOf(table)));
        return highest;
    }

    private static double PaddingOf(Table table) => Millimetres.Of(table.Style switch
    {
        TableStyle.Dense => 0.6,
        TableStyle.Fine => 0.45,
        _ => 1.1,
    });

    private Space PlaceOf(int column, double y) => new(lefts[column], y, widths[column], double.MaxValue);

    private void SetHead(Table table, int column) => context.Text.Set(table.Columns[column].Head, TextStyle.Note, Ink.Ink2, widths[column]);

    private void SetGroup(TableRow row) => context.Text.Set(row.Cells[0].Text, TextStyle.BodyStrong, Ink.Ink, width);

    private void SetCell(Table table, TableCell cell, int column)
    {
        context.Text.Set(cell.Text, TableColumnLayout.StyleOf(table), column == 0 ? Ink.Ink : Ink.Ink2, widths[column], tabular: table.Columns[column].Align == TextAlign.End);
    }

    private double MeasureCell(Table table, TableCell cell, int column)
    {
        if (cell.Figure is { } figure)
            return figure.MeasureHeight(context.SpaceOf(widths[column]));
        SetCell(table, cell, column);
        return context.Text.Height;
    }

    private void DrawGroup(Table table, TableRow row, double bottom, ICanvas canvas)
    {
        SetGroup(row);
        canvas.BeginTag(new Tag(TagRole.TH) { Scope = HeaderScope.Row, ColumnSpan = table.Columns.Length });
        context.Text.Draw(new Space(left, bottom - Millimetres.Of(1) - context.Text.Height, width, bottom));
        canvas.EndTag();
    }

    private void DrawCell(Table table, TableCell cell, int column, double y, double height, ICanvas canvas)
    {
        canvas.BeginTag(column == 0 && !cell.Text.IsEmpty ? new Tag(TagRole.TH) { Scope = HeaderScope.Row } : new Tag(TagRole.TD));
        var free = height - MeasureCell(table, cell, column);
        if (cell.Figure is { } figure)
        {
            var place = new Box(lefts[column], y + PaddingOf(table), widths[column], height - free);
            ChartLayout.DrawFigure(context, canvas, figure, cell.Text.ToString(), place);
        }
        else
            context.Text.Draw(PlaceOf(column, table.Style == TableStyle.Sheet ? y + (free / 2) : y + PaddingOf(table)), table.Columns[column].Align);
        canvas.EndTag();
    }

    private void DrawBars(Table table, double y, double height, ICanvas canvas)
    {
        for (var i = 1; i < table.Columns.Length; i++)
            canvas.Line(new Spot(lefts[i] - (columnGap / 2), y), new Spot(lefts[i] - (columnGap / 2), y + height), Hairline);
    }

    private void DrawRule(ICanvas canvas, double y, Pen pen) => canvas.Line(new Spot(left, y), new Spot(left + width, y), pen);
}
