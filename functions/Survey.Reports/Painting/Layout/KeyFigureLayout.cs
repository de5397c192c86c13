using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out a key figure: the figure, its word, and a note, below one another.</summary>
internal sealed class KeyFigureLayout(LayoutContext context) : WholeLayout<KeyFigure>(context)
{
    /// <inheritdoc/>
    protected override string Reason => "a key figure is not parted";

    /// <inheritdoc/>
    protected override double Place(KeyFigure block, in Space space)
    {
        Context.Text.Set(block.Value, TextStyle.Figure, Ink.Ink, space.Width);
        var used = DrawText(TagRole.P, space) + Millimetres.Of(2);
        Context.Text.Set(block.Label, TextStyle.Finding, Ink.Ink, space.Width, balanced: true);
        used += DrawText(TagRole.P, space.Below(used));
        if (block.Note.IsEmpty)
            return used;
        Context.Text.Set(block.Note, TextStyle.Side, Ink.Ink2, space.Width);
        return used + DrawText(TagRole.P, space.Below(used));
    }
}
