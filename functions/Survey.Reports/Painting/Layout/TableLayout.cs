using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out a table. It may be parted between rows, never after a group row; its heads are repeated then.</summary>
internal sealed class TableLayout : BlockLayout<Table>
{
    private readonly TableRowLayout rows;

    /// <summary>Makes the layout.</summary>
    public TableLayout(LayoutContext context)
        : base(context) => rows = new TableRowLayout(context);

    /// <inheritdoc/>
    public override SpacePlan Lay(Table block, in Space space)
    {
        var progress = Context.Recall(space.Progress);
        rows.Begin(block, space.X, space.Width);
        var head = block.HasHeads ? rows.MeasureHead(block) : 0;
        var end = FindEnd(block, progress.Part, space, head, out var used);
        if (end == progress.Part)
            return SpacePlan.Wrap("a row of a table is not parted");
        var tag = -1;
        if (Context.Canvas is not null)
            tag = Draw(block, progress, end, space, head);
        return end == block.Rows.Length ? SpacePlan.Full(used) : SpacePlan.Partial(used, Context.Keep(new Progress(end, 0, tag)));
    }

    private int FindEnd(Table block, int start, in Space space, double head, out double used)
    {
        used = head;
        var end = start;
        while (end < block.Rows.Length)
        {
            var height = rows.Measure(block, end, isFirst: end == start);
            if (!space.Holds(used + height))
                break;
            used += height;
            end++;
        }

        if (end < block.Rows.Length)
        {
            while (end > start && block.Rows[end - 1].IsGroup)
                used -= rows.Measure(block, --end, isFirst: end == start);
        }

        return end;
    }

    private int Draw(Table block, Progress progress, int end, in Space space, double head)
    {
        var tag = OpenTag(new Tag(TagRole.Table) { Summary = block.Caption }, progress.Tag);
        if (head > 0)
            rows.DrawHead(block, space.Y, repeated: progress.Part > 0);
        var y = space.Y + head;
        rows.DrawRules(block, progress.Part, end, y);
        for (var i = progress.Part; i < end; i++)
        {
            var height = rows.Measure(block, i, isFirst: i == progress.Part);
            rows.Draw(block, i, y, height);
            y += height;
        }

        CloseTag();
        return tag;
    }
}
