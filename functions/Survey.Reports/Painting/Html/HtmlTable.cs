using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Painting.Html;

/// <summary>Writes tables. Roles are stated, since phones show rows as blocks and browsers then forget what they were.</summary>
internal sealed class HtmlTable(HtmlBlocks blocks, HtmlFigure figures, Markup markup)
{
    public Markup Write(Table table)
    {
        markup.Raw("<table role=\"table\"").Attribute("class", table.Style switch
        {
            TableStyle.Dense or TableStyle.Fine => "dense",
            TableStyle.Sheet => "sheet",
            _ => "plain",
        }).Raw(">\n").Element("caption", null, table.Caption).Raw("\n");
        if (table.HasHeads)
            WriteHeads(table);
        markup.Raw("<tbody role=\"rowgroup\">\n");
        for (var i = 0; i < table.Rows.Length; i++)
        {
            if (i > 0 && table.Rows[i].IsGroup)
                markup.Raw("</tbody>\n<tbody role=\"rowgroup\">\n");
            WriteRow(table, table.Rows[i]);
        }

        return markup.Raw("</tbody>\n</table>\n");
    }

    private void WriteHeads(Table table)
    {
        markup.Raw("<thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (var column in table.Columns)
            markup.Raw("<th role=\"columnheader\" scope=\"col\"").Attribute("class", ClassOf(column.Align)).Raw(">").Text(column.Head).Raw("</th>");
        markup.Raw("</tr></thead>\n");
    }

    private void WriteRow(Table table, TableRow row)
    {
        if (row.IsGroup)
        {
            markup.Raw("<tr role=\"row\" class=\"group\"><th role=\"rowheader\" scope=\"rowgroup\"").Attribute("colspan", table.Columns.Length).Raw(">");
            blocks.WriteRuns(row.Cells[0].Text);
            markup.Raw("</th></tr>\n");
            return;
        }

        markup.Raw("<tr role=\"row\">");
        for (var i = 0; i < row.Cells.Length; i++)
            WriteCell(table, i, row.Cells[i]);
        markup.Raw("</tr>\n");
    }

    private void WriteCell(Table table, int index, TableCell cell)
    {
        var column = table.Columns[index];
        markup.Raw(index == 0 ? "<th role=\"rowheader\" scope=\"row\"" : "<td role=\"cell\"").Attribute("class", ClassOf(column.Align));
        if (index > 0 && column.Head.Length > 0)
            markup.Attribute("data-head", column.Head);
        markup.Raw(">");
        if (cell.Figure is { } figure)
            figures.WriteCell(figure, FigureSpace.Paper * column.Weight / table.Columns.Sum(other => other.Weight), cell.Text.ToString());
        else
            blocks.WriteRuns(cell.Text);
        markup.Raw(index == 0 ? "</th>" : "</td>");
    }

    private static string ClassOf(TextAlign align) => align switch
    {
        TextAlign.Middle => "middle",
        TextAlign.End => "end",
        _ => "start",
    };
}
