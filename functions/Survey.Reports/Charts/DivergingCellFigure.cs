using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>The split of one statement in a cell of a table.</summary>
/// <param name="Split">The split; null when it is not shown.</param>
/// <param name="Reason">Why it is not shown; empty when it is.</param>
/// <param name="IsHatched">True when it is hidden for confidentiality, false when nobody answered.</param>
public sealed record DivergingCellFigure(Split? Split, string Reason = "", bool IsHatched = false) : Figure
{
    private const double Height = 11.5;

    /// <inheritdoc/>
    public override double MeasureHeight(in FigureSpace space) => Height;

    /// <inheritdoc/>
    public override void Draw(in FigureSpace space, IDrawing drawing)
    {
        var bar = new DivergingBar(space.Width / 2, (space.Width / 2) - DivergingBar.FigureRoom);
        if (Split is { } split)
        {
            bar.Draw(drawing, split, Height / 2, Height - 2, TextStyle.Small, TextStyle.SmallStrong);
            bar.DrawSpine(drawing, 0, Height);
        }
        else if (IsHatched)
            HatchedText.Draw(drawing, space.Widths, new Box(0, 1, space.Width, Height - 2), Reason);
        else
            drawing.Text(
                new Spot(bar.Spine, (Height / 2) + TextLines.Drop(TextStyle.Small)), Reason, TextStyle.Small, Ink.Ink2, TextAlign.Middle);
    }
}
