using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out the lines of one text. On both sides of a page break stand at least two of them.</summary>
internal abstract class LinesLayout<TBlock>(LayoutContext context) : BlockLayout<TBlock>(context)
    where TBlock : Block
{
    private const int Fewest = 2;

    /// <summary>Says how many of the lines that were set last a space holds, and draws them when there is a canvas.</summary>
    protected SpacePlan LayLines(TagRole role, in Space space)
    {
        var progress = Context.Recall(space.Progress);
        var left = Context.Text.LineCount - progress.Part;
        var fit = Math.Min(left, (int)((space.Height + 0.01) / Context.Text.Leading));
        if (fit < left)
            fit = Math.Min(fit, left - Fewest);
        if (fit < Math.Min(left, Fewest))
            return SpacePlan.Wrap("fewer than two lines would stand alone");
        var tag = OpenTag(new Tag(role), progress.Tag);
        Context.Text.Draw(space, progress.Part, progress.Part + fit);
        CloseTag();
        var height = fit * Context.Text.Leading;
        return fit == left ? SpacePlan.Full(height) : SpacePlan.Partial(height, Context.Keep(new Progress(progress.Part + fit, 0, tag)));
    }
}
