using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out a list. It may be parted between items.</summary>
internal sealed class ItemListLayout(LayoutContext context) : BlockLayout<ItemList>(context)
{
    /// <inheritdoc/>
    public override SpacePlan Lay(ItemList block, in Space space)
    {
        var progress = Context.Recall(space.Progress);
        var (tag, used) = (-1, 0.0);
        for (var i = progress.Part; i < block.Items.Length; i++)
        {
            var place = space.Below(used);
            var height = MeasureItem(block, i, space.Width);
            if (!place.Holds(height))
                return used == 0 ? SpacePlan.Wrap("an item of a list is not parted") : Close(SpacePlan.Partial(used, Context.Keep(new Progress(i, 0, tag))));
            if (used == 0)
                tag = OpenTag(new Tag(TagRole.L), progress.Tag);
            DrawItem(block, i, place);
            used += height + (i < block.Items.Length - 1 ? Millimetres.Of(1) : 0);
        }

        return Close(SpacePlan.Full(used));
    }

    private SpacePlan Close(SpacePlan plan)
    {
        CloseTag();
        return plan;
    }

    private static double Indent => Millimetres.Of(6);

    private double MeasureItem(ItemList block, int index, double width)
    {
        SetItem(block, index, width);
        return Context.Text.Height;
    }

    private void SetItem(ItemList block, int index, double width)
    {
        var (style, colour) = ParagraphLayout.LookOf(block.Style);
        Context.Text.Set(block.Items[index], style, colour, width - Indent);
    }

    private void DrawItem(ItemList block, int index, in Space place)
    {
        if (Context.Canvas is null)
            return;
        var (style, colour) = ParagraphLayout.LookOf(block.Style);
        OpenTag(new Tag(TagRole.LI));
        Context.Text.Set("–", style, colour, Indent);
        DrawText(TagRole.Lbl, place with { Width = Indent });
        SetItem(block, index, place.Width);
        DrawText(TagRole.LBody, place with { X = place.X + Indent, Width = place.Width - Indent });
        CloseTag();
    }
}
