using System.Globalization;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out the table of contents: names of the sections with their pages, in two columns where there is room.</summary>
internal sealed class ContentsLayout(LayoutContext context) : WholeLayout<Contents>(context)
{
    private static double Digits => Millimetres.Of(8);

    /// <inheritdoc/>
    protected override string Reason => "the table of contents is not parted";

    /// <inheritdoc/>
    protected override double Place(Contents block, in Space space)
    {
        var columns = space.Width >= Millimetres.Columns(9) ? 2 : 1;
        var width = columns == 1 ? Math.Min(space.Width, Millimetres.Columns(6)) : (space.Width - Millimetres.Gutter) / 2;
        var step = MeasureEntries(width) + Millimetres.Of(1);
        Context.Text.Set(block.Title, TextStyle.SideStrong, Ink.Ink3, space.Width);
        var top = DrawText(Context.Heading, space) + Millimetres.Of(2);
        var count = Context.Document.Sections.Length;
        var rows = (count + columns - 1) / columns;
        if (Context.Canvas is { } canvas)
        {
            OpenTag(new Tag(TagRole.TOC));
            for (var i = 0; i < count; i++)
            {
                var place = space.Below(top + (i % rows * step)) with { X = space.X + (i / rows * (width + Millimetres.Gutter)), Width = width };
                DrawEntry(canvas, Context.Document.Sections[i], Context.SectionPages[i], place);
            }

            CloseTag();
        }

        return top + (rows * step);
    }

    private double MeasureEntries(double width)
    {
        var highest = 0.0;
        foreach (var section in Context.Document.Sections)
        {
            Context.Text.Set(section.Label, TextStyle.Side, Ink.Ink, width - Digits);
            highest = Math.Max(highest, Context.Text.Height);
        }

        return highest;
    }

    private void DrawEntry(ICanvas canvas, Section section, int page, in Space place)
    {
        OpenTag(new Tag(TagRole.TOCI));
        OpenTag(new Tag(TagRole.Reference));
        OpenTag(new Tag(TagRole.Link));
        Context.Text.Set(RichText.Of(page.ToString(CultureInfo.InvariantCulture)), TextStyle.Side, Ink.Ink2, Digits, tabular: true);
        Context.Text.Draw(place with { Width = Digits });
        Context.Text.Set(section.Label, TextStyle.Side, Ink.Ink, place.Width - Digits);
        Context.Text.Draw(place with { X = place.X + Digits, Width = place.Width - Digits });
        canvas.Link(new Box(place.X, place.Y, place.Width, Context.Text.Height), section.Id, section.Label);
        CloseTag();
        CloseTag();
        CloseTag();
    }
}
