using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out a group: together on one page wherever one page holds it.</summary>
internal sealed class GroupLayout(LayoutContext context) : BlockLayout<Group>(context)
{
    /// <inheritdoc/>
    public override SpacePlan Lay(Group block, in Space space)
    {
        if (space.Progress == 0 && Context.Canvas is null && WouldRatherWait(block, space))
            return SpacePlan.Wrap("a group stays together");
        return FlowLayout.Lay(Context, block.Blocks, space);
    }

    private bool WouldRatherWait(Group block, in Space space) =>
        FlowLayout.Lay(Context, block.Blocks, space).Kind != PlanKind.Full
        && FlowLayout.Lay(Context, block.Blocks, space with { Y = PageFrame.Top, Bottom = Context.Frame.Bottom }).Kind == PlanKind.Full;
}
