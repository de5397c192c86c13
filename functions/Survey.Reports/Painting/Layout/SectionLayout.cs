using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out the head of a section: kicker, title, lead.</summary>
/// <param name="context">The document.</param>
internal sealed class SectionLayout(LayoutContext context)
{
    /// <summary>Space around the rule over a section that goes on under the one before it.</summary>
    public static double Parting => Millimetres.Of(8);

    // A title of more than 11 columns looks as if it ran off the page.
    private static double TitleWidth => Millimetres.Columns(11);

    private static double LeadWidth => Millimetres.Columns(10);

    /// <summary>Places the head at the top of a space, and draws it when there is a canvas.</summary>
    /// <returns>Its height, with the space under it.</returns>
    public double Place(Section section, in Space space)
    {
        context.Text.Set(section.Kicker, TextStyle.SideStrong, Ink.Ink3, space.Width);
        Draw(TagRole.P, space);
        var used = context.Text.Height + Millimetres.Of(2);
        context.Text.Set(section.Title, TextStyle.Title, Ink.Ink, TitleWidth, balanced: true);
        Draw(TagRole.H2, space.Below(used));
        used += context.Text.Height;
        if (section.Lead.IsEmpty)
            return used + Millimetres.Of(12);
        used += Millimetres.Of(2);
        context.Text.Set(section.Lead, TextStyle.Lead, Ink.Ink2, LeadWidth, balanced: true);
        Draw(TagRole.P, space.Below(used));
        return used + context.Text.Height + Millimetres.Of(8);
    }

    private void Draw(TagRole role, in Space space)
    {
        if (context.Canvas is not { } canvas || context.Text.LineCount == 0)
            return;
        canvas.BeginTag(new Tag(role));
        context.Text.Draw(space);
        canvas.EndTag();
    }
}
