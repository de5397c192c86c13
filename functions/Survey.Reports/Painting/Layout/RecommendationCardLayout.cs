using System.Globalization;
using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out a recommendation under a hairline: title and lead in columns 1 to 3, the rest in 4 to 12.</summary>
internal sealed class RecommendationCardLayout(LayoutContext context) : WholeLayout<RecommendationCard>(context)
{
    private const int TitleColumns = 3;

    // Five cards fill a page of A4. For them to fit one of Letter, the space between their parts gives way further than elsewhere.
    private const double LeastAir = 0.65;

    private double Top => Air(3);

    private static double NumberWidth => Millimetres.Of(6);

    /// <inheritdoc/>
    protected override double Foot => Air(4);

    /// <inheritdoc/>
    protected override string Reason => "a recommendation stays on one page";

    /// <inheritdoc/>
    protected override double Place(RecommendationCard block, in Space space)
    {
        Context.DrawRule(space, space.Y, Context.PenOf(RuleWeight.Hairline));
        var indent = Millimetres.Columns(TitleColumns) + Millimetres.Gutter;
        var side = space.Below(Top) with { Width = indent - Millimetres.Gutter };
        var used = PlaceSide(block, side);
        var body = PlaceBody(block, space.Below(Top) with { X = space.X + indent, Width = space.Width - indent });
        return Top + Math.Max(used, body) + Foot;
    }

    private double Air(double millimetres) => Millimetres.Of(millimetres * (Context.Frame.Stretch < 1 ? LeastAir : 1));

    private double PlaceSide(RecommendationCard block, in Space space)
    {
        var number = NumberWidth;
        var place = space with { X = space.X + number, Width = space.Width - number };
        OpenTag(new Tag(TagRole.H3));
        Context.Text.Set(block.Number.ToString(CultureInfo.InvariantCulture), TextStyle.ChartTitle, Ink.Ink3, number);
        Context.Text.Draw(space);
        Context.Text.Set(block.Title, TextStyle.ChartTitle, Ink.Ink, place.Width, balanced: true);
        Context.Text.Draw(place);
        CloseTag();
        var used = Context.Text.Height + Millimetres.Of(1);
        Context.Text.Set(block.Lead, TextStyle.Small, Ink.Ink2, place.Width);
        return used + DrawText(TagRole.P, place.Below(used));
    }

    private double PlaceBody(RecommendationCard block, in Space space)
    {
        Context.Text.Set(block.Grounds, TextStyle.Side, Ink.Ink, space.Width);
        var used = DrawText(TagRole.P, space) + Air(2);
        used += PlaceSteps(block, space.Below(used)) + Air(2);
        Context.Text.Set(block.Measure, TextStyle.Small, Ink.Ink2, space.Width);
        return used + DrawText(TagRole.P, space.Below(used));
    }

    private double PlaceSteps(RecommendationCard block, in Space space)
    {
        var (width, height) = (((space.Width + Millimetres.Gutter) / block.Steps.Length) - Millimetres.Gutter, 0.0);
        OpenTag(new Tag(TagRole.L) { Ordered = true });
        for (var i = 0; i < block.Steps.Length; i++)
        {
            var place = space with { X = space.X + (i * (width + Millimetres.Gutter)), Width = width };
            OpenTag(new Tag(TagRole.LI));
            Context.Text.Set(block.Steps[i].Label, TextStyle.SmallStrong, Ink.Ink2, width);
            var used = DrawText(TagRole.Lbl, place);
            Context.Text.Set(block.Steps[i].Text, TextStyle.Small, Ink.Ink2, width);
            height = Math.Max(height, used + DrawText(TagRole.LBody, place.Below(used)));
            CloseTag();
        }

        CloseTag();
        return height;
    }
}
