using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out a quotation: indented, with a line along its side.</summary>
internal sealed class QuotationLayout(LayoutContext context) : LinesLayout<Quotation>(context)
{
    /// <inheritdoc/>
    public override SpacePlan Lay(Quotation block, in Space space)
    {
        var indent = Millimetres.Of(4);
        Context.Text.Set(block.Text, TextStyle.Small, Ink.Ink2, space.Width - indent);
        var plan = LayLines(space with { X = space.X + indent, Width = space.Width - indent }, TagRole.BlockQuote);
        if (plan.Kind != PlanKind.Wrap && Context.Canvas is { } canvas)
        {
            canvas.BeginArtifact(ArtifactKind.Layout);
            canvas.Line(new Spot(space.X, space.Y), new Spot(space.X, space.Y + plan.Height), Context.PenOf(RuleWeight.Hairline));
            canvas.EndArtifact();
        }

        return plan;
    }
}
