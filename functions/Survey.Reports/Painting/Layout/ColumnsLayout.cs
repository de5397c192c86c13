using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out columns side by side. They are parted only where one page cannot hold them, each on its own.</summary>
internal sealed class ColumnsLayout(LayoutContext context) : BlockLayout<Columns>(context)
{
    private const int Finished = -1;

    /// <inheritdoc/>
    public override SpacePlan Lay(Columns block, in Space space)
    {
        if (Context.Canvas is null && space.Progress == 0)
        {
            var plan = Place(block, space);
            if (plan.Kind != PlanKind.Partial)
                return plan;
            var alone = Place(block, space with { Y = PageFrame.Top, Bottom = Context.Frame.Bottom });
            return alone.Kind == PlanKind.Full ? SpacePlan.Wrap("columns stay together") : plan;
        }

        return Place(block, space);
    }

    private SpacePlan Place(Columns block, in Space space)
    {
        var (x, height, left) = (space.X, 0.0, false);
        Span<int> rests = stackalloc int[block.Items.Length];
        for (var i = 0; i < rests.Length; i++)
        {
            var width = WidthOf(block, i, space.Width);
            var progress = space.Progress == 0 ? 0 : Context.Recall(space.Progress - i).Inside;
            var plan = progress == Finished
                ? SpacePlan.Full(0)
                : FlowLayout.Lay(Context, ImmutableArray<Block>.CastUp(block.Items[i].Blocks), new Space(x, space.Y, width, space.Bottom, progress));
            if (plan.Kind == PlanKind.Wrap)
                return plan;
            rests[i] = plan.Kind == PlanKind.Partial ? plan.Rest : Finished;
            left |= plan.Kind == PlanKind.Partial;
            height = Math.Max(height, plan.Height);
            x += width + Millimetres.Gutter;
        }

        return left ? SpacePlan.Partial(height, Keep(rests)) : SpacePlan.Full(height);
    }

    // Kept from the last column to the first, so that the first one's number is the highest and finds the others below it.
    private int Keep(ReadOnlySpan<int> rests)
    {
        var kept = 0;
        for (var i = rests.Length - 1; i >= 0; i--)
            kept = Context.Keep(new Progress(i, rests[i], -1));
        return kept;
    }

    private static double WidthOf(Columns block, int index, double width) =>
        ((width + Millimetres.Gutter) * block.Items[index].Span / Columns.Grid) - Millimetres.Gutter;
}
