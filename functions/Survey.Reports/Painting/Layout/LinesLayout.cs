using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out the lines of one text. On both sides of a page break stand at least two of them.</summary>
internal abstract class LinesLayout<TBlock>(LayoutContext context) : BlockLayout<TBlock>(context)
    where TBlock : Block
{
    private const int Fewest = 2;

    /// <summary>Says how many of the lines that were set last a space holds, and draws them as a paragraph when there is a canvas.</summary>
    /// <param name="space">Where they may stand.</param>
    /// <param name="around">What the paragraph stands in; null for nothing of its own.</param>
    protected SpacePlan LayLines(in Space space, TagRole? around = null)
    {
        var progress = Context.Recall(space.Progress);
        var left = Context.Text.LineCount - progress.Part;
        var fit = Math.Min(left, (int)((space.Height + 0.01) / Context.Text.Leading));
        if (fit < left)
            fit = Math.Min(fit, left - Fewest);
        if (fit < Math.Min(left, Fewest))
            return SpacePlan.Wrap("fewer than two lines would stand alone");
        var tag = DrawLines(space, progress, fit, progress.Part == 0 ? around : null);
        var height = fit * Context.Text.Leading;
        return fit == left ? SpacePlan.Full(height) : SpacePlan.Partial(height, Context.Keep(new Progress(progress.Part + fit, 0, tag)));
    }

    private int DrawLines(in Space space, Progress progress, int count, TagRole? around)
    {
        if (around is { } outer)
            OpenTag(new Tag(outer));
        var tag = OpenTag(new Tag(TagRole.P), progress.Tag);
        Context.Text.Draw(space, progress.Part, progress.Part + count);
        CloseTag();
        if (around is not null)
            CloseTag();
        return tag;
    }
}
