using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out a callout: under a hairline, its title run into the text.</summary>
internal sealed class CalloutLayout(LayoutContext context) : BlockLayout<Callout>(context)
{
    /// <inheritdoc/>
    public override SpacePlan Lay(Callout block, in Space space)
    {
        var top = Millimetres.Of(4);
        // About 80 characters a line: longer ones are hard to follow back.
        var width = Math.Min(space.Width, Millimetres.Columns(10));
        Context.Text.Set(block.Text, TextStyle.Body, Ink.Ink2, width, title: block.Title);
        var height = top + Context.Text.Height;
        if (!space.Holds(height))
            return SpacePlan.Wrap("a callout is not parted");
        Context.DrawRule(space, space.Y, Context.PenOf(RuleWeight.Hairline));
        DrawText(TagRole.P, space.Below(top));
        return SpacePlan.Full(height);
    }
}
