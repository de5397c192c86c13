using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>A hatched box that says why nothing is shown in it.</summary>
internal static class HatchedText
{
    /// <summary>Draws the box with its reason on white in the middle. A reason wider than the box stands on plain white across it.</summary>
    public static void Draw(IDrawing drawing, ITextWidths widths, Box box, string reason)
    {
        var style = widths.Measure(reason, TextStyle.Side) <= box.Width - 12 ? TextStyle.Side : TextStyle.Note;
        var width = Math.Min(widths.Measure(reason, style) + 10, box.Width - 2);
        drawing.Hatch(box, Ink.Rule);
        drawing.Rectangle(new Box(box.X + ((box.Width - width) / 2), box.Y + 0.5, width, box.Height - 1), Ink.White);
        drawing.Text(
            new Spot(box.X + (box.Width / 2), box.Y + (box.Height / 2) + TextLines.Drop(style)), reason, style, Ink.Ink2, TextAlign.Middle);
    }
}
