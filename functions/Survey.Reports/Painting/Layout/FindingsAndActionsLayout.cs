using System.Globalization;
using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out findings over actions, three columns each, on one page. Titles of a row take the same height.</summary>
internal sealed class FindingsAndActionsLayout(LayoutContext context) : WholeLayout<FindingsAndActions>(context)
{
    private const int Across = 3;

    private static double ColumnWidth => Millimetres.Columns(12 / Across);

    /// <inheritdoc/>
    protected override string Reason => "findings and actions stay together";

    /// <inheritdoc/>
    protected override double Place(FindingsAndActions block, in Space space)
    {
        var used = PlaceHead(block.FindingsHeading, space);
        used += PlaceRow(block, space.Below(used), actions: false);
        if (block.Actions.IsEmpty)
            return used;
        used += Millimetres.Of(6);
        used += PlaceHead(block.ActionsHeading, space.Below(used));
        return used + PlaceRow(block, space.Below(used), actions: true);
    }

    private double PlaceHead(string heading, in Space space)
    {
        Context.DrawRule(space, space.Y, Context.PenOf(RuleWeight.Section));
        Context.Text.Set(heading, TextStyle.SideStrong, Ink.Ink3, space.Width);
        return Millimetres.Of(2) + DrawText(Context.Heading, space.Below(Millimetres.Of(2))) + Millimetres.Of(4);
    }

    private double PlaceRow(FindingsAndActions block, in Space space, bool actions)
    {
        var count = actions ? block.Actions.Length : block.Findings.Length;
        var titles = 0.0;
        for (var i = 0; i < count; i++)
        {
            SetTitle(block, i, actions);
            titles = Math.Max(titles, Context.Text.Height);
        }

        var height = 0.0;
        OpenTag(new Tag(TagRole.L) { Ordered = true });
        for (var i = 0; i < count; i++)
        {
            var place = space with { X = space.X + (i * (ColumnWidth + Millimetres.Gutter)), Width = ColumnWidth };
            height = Math.Max(height, PlaceItem(block, i, actions, place, titles));
        }

        CloseTag();
        return height;
    }

    private double PlaceItem(FindingsAndActions block, int index, bool actions, in Space place, double titles)
    {
        OpenTag(new Tag(TagRole.LI));
        Context.Text.Set((index + 1).ToString(CultureInfo.InvariantCulture), TextStyle.ChartTitle, Ink.Ink3, place.Width);
        var used = DrawText(TagRole.Lbl, place);
        OpenTag(new Tag(TagRole.LBody));
        SetTitle(block, index, actions);
        DrawText(TagRole.P, place.Below(used));
        used += titles + Millimetres.Of(2);
        if (actions)
        {
            Context.Text.Set(block.Actions[index].Lead, TextStyle.BodyStrong, Ink.Ink, place.Width);
            used += DrawText(TagRole.P, place.Below(used));
            Context.Text.Set(block.Actions[index].Deadline, TextStyle.Body, Ink.Ink2, place.Width);
        }
        else
            Context.Text.Set(block.Findings[index].Text, TextStyle.Body, Ink.Ink2, place.Width);

        used += DrawText(TagRole.P, place.Below(used));
        CloseTag();
        CloseTag();
        return used;
    }

    private void SetTitle(FindingsAndActions block, int index, bool actions) =>
        Context.Text.Set(actions ? block.Actions[index].Title : block.Findings[index].Title, TextStyle.Finding, Ink.Ink, ColumnWidth, balanced: true);
}
