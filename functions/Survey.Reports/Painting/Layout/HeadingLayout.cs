using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out a heading.</summary>
internal sealed class HeadingLayout(LayoutContext context) : BlockLayout<Heading>(context)
{
    /// <inheritdoc/>
    public override SpacePlan Lay(Heading block, in Space space)
    {
        var (style, colour) = block.Style switch
        {
            HeadingStyle.Side => (TextStyle.BodyStrong, Ink.Ink),
            _ => (TextStyle.ChartTitle, Ink.Ink),
        };
        Context.Text.Set(block.Text, style, colour, space.Width, balanced: true);
        return space.Holds(Context.Text.Height) ? SpacePlan.Full(DrawText(Context.Heading, space)) : SpacePlan.Wrap("a heading is not parted");
    }
}
