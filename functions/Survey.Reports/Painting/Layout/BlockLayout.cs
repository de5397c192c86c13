using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out one kind of block. One instance serves all blocks of a document; what it needs to know of one it gets with each call.</summary>
/// <param name="context">The document.</param>
internal abstract class BlockLayout<TBlock>(LayoutContext context)
    where TBlock : Block
{
    /// <summary>The document.</summary>
    protected LayoutContext Context { get; } = context;

    /// <summary>
    /// Says how much of a block a space holds, and draws just that when there is a canvas. With and without one the answer is the same:
    /// what was measured is what is drawn. Nothing is drawn that was not measured for the same space before.
    /// </summary>
    /// <param name="block">The block.</param>
    /// <param name="space">Where it may stand; its progress says where the block goes on.</param>
    public abstract SpacePlan Lay(TBlock block, in Space space);

    /// <summary>Opens an element of the structure; the same one again where a block goes on.</summary>
    /// <returns>The element; −1 while measuring.</returns>
    protected int OpenTag(in Tag tag, int resumed = -1)
    {
        if (Context.Canvas is not { } canvas)
            return -1;
        if (resumed < 0)
            return canvas.BeginTag(tag);
        canvas.ResumeTag(resumed);
        return resumed;
    }

    /// <summary>Closes the element that was opened last.</summary>
    protected void CloseTag() => Context.Canvas?.EndTag();

    /// <summary>Draws all lines that were set last as an element of their own.</summary>
    /// <returns>Their height.</returns>
    protected double DrawText(TagRole role, in Space space, TextAlign align = TextAlign.Start)
    {
        OpenTag(new Tag(role));
        Context.Text.Draw(space, align);
        CloseTag();
        return Context.Text.Height;
    }
}
