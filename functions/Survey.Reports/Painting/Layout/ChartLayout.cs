using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out a chart: its finding, the drawing, and how to read it.</summary>
internal sealed class ChartLayout(LayoutContext context) : BlockLayout<Chart>(context)
{
    /// <inheritdoc/>
    public override SpacePlan Lay(Chart block, in Space space)
    {
        var top = 0.0;
        if (block.Title is { } title)
        {
            Context.Text.Set(title, TextStyle.ChartTitle, Ink.Ink, space.Width, balanced: true);
            top = Context.Text.Height + Millimetres.Of(4);
        }

        var drawn = block.Figure.MeasureHeight(Context.SpaceOf(space.Width));
        var height = top + drawn + MeasureNote(block, space.Width);
        if (!space.Holds(height))
            return SpacePlan.Wrap("a chart is not parted");
        if (Context.Canvas is { } canvas)
            Draw(block, space, canvas, top, drawn);
        return SpacePlan.Full(height);
    }

    private void Draw(Chart block, in Space space, ICanvas canvas, double top, double drawn)
    {
        if (block.Title is { } title)
        {
            Context.Text.Set(title, TextStyle.ChartTitle, Ink.Ink, space.Width, balanced: true);
            DrawText(Context.Heading, space);
        }

        DrawFigure(Context, canvas, block.Figure, block.Alternative, new Box(space.X, space.Y + top, space.Width, drawn));
        if (MeasureNote(block, space.Width) is var note and > 0)
            DrawText(TagRole.P, space.Below(top + drawn + note - Context.Text.Height));
    }

    /// <summary>Draws a figure as an element with an alternative text.</summary>
    public static void DrawFigure(LayoutContext context, ICanvas canvas, Figure figure, string alternative, Box place)
    {
        canvas.BeginTag(new Tag(TagRole.Figure) { Alternative = alternative, Place = place });
        context.Drawing.Draw(figure, new Spot(place.X, place.Y), place.Width);
        canvas.EndTag();
    }

    private double MeasureNote(Chart block, double width)
    {
        if (block.Note.IsEmpty)
            return 0;
        Context.Text.Set(block.Note, TextStyle.Note, Ink.Ink3, width);
        return Context.Text.Height + Millimetres.Of(2);
    }
}
