using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out a paragraph.</summary>
internal sealed class ParagraphLayout(LayoutContext context) : LinesLayout<Paragraph>(context)
{
    /// <inheritdoc/>
    public override SpacePlan Lay(Paragraph block, in Space space)
    {
        var (style, colour) = LookOf(block.Style);
        Context.Text.Set(block.Text, style, colour, space.Width);
        return LayLines(space);
    }

    /// <summary>How a paragraph of a style looks.</summary>
    public static (TextStyle Style, Ink Colour) LookOf(ParagraphStyle style) => style switch
    {
        ParagraphStyle.Lead => (TextStyle.Lead, Ink.Ink2),
        ParagraphStyle.Side => (TextStyle.Side, Ink.Ink2),
        ParagraphStyle.Note => (TextStyle.Note, Ink.Ink3),
        _ => (TextStyle.Body, Ink.Ink2),
    };
}
