using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out the head of a section: kicker, title, lead.</summary>
/// <param name="context">The document.</param>
internal sealed class SectionLayout(LayoutContext context)
{
    /// <summary>Space over the rule over a section that stands under another one.</summary>
    public double Parting => Millimetres.Of(8 * context.Frame.Stretch);

    // A title of more than 11 columns looks as if it ran off the page.
    private static double TitleWidth => Millimetres.Columns(11);

    private static double LeadWidth => Millimetres.Columns(10);

    /// <summary>Places the head at the top of a space, and draws it when there is a canvas.</summary>
    /// <param name="section">The section.</param>
    /// <param name="space">Where.</param>
    /// <param name="isUnder">True under another section, whose title is the page's: then this one is smaller.</param>
    /// <returns>Its height, with the space under it.</returns>
    public double Place(Section section, in Space space, bool isUnder)
    {
        context.Text.Set(section.Kicker, TextStyle.SideStrong, context.Document.Info.Accent is null ? Ink.Ink3 : Ink.Accent, space.Width);
        Draw(TagRole.P, space);
        var used = context.Text.Height + Millimetres.Of(isUnder ? 1 : 2);
        context.Text.Set(section.Title, isUnder ? TextStyle.Finding : TextStyle.Title, Ink.Ink, TitleWidth, balanced: true);
        Draw(TagRole.H2, space.Below(used));
        used += context.Text.Height;
        if (section.Lead.IsEmpty)
            return used + Millimetres.Of((isUnder ? 4 : 12) * context.Frame.Stretch);
        used += Millimetres.Of(isUnder ? 1 : 2);
        context.Text.Set(section.Lead, isUnder ? TextStyle.Side : TextStyle.Lead, Ink.Ink2, LeadWidth, balanced: !isUnder);
        Draw(TagRole.P, space.Below(used));
        return used + context.Text.Height + Millimetres.Of((isUnder ? 4 : 8) * context.Frame.Stretch);
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
