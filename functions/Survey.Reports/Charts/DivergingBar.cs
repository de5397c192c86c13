using System.Globalization;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>Two bars away from a spine: unfavourable to the left, favourable to the right, each with its figure at its end.</summary>
/// <param name="Spine">Where the spine lies.</param>
/// <param name="Reach">Length of 100 %.</param>
internal readonly record struct DivergingBar(double Spine, double Reach)
{
    /// <summary>Room for a figure beyond the end of a bar.</summary>
    public const double FigureRoom = 19;

    private const double Gap = 4;

    /// <summary>Draws the bars of one statement.</summary>
    public void Draw(IDrawing drawing, Split split, double middle, double height, TextStyle plain, TextStyle strong)
    {
        var (left, right) = (Reach * split.Unfavourable / 100, Reach * split.Favourable / 100);
        var most = split.IsMostlyUnfavourable;
        var style = most ? strong : plain;
        drawing.Rectangle(new Box(Spine - left, middle - (height / 2), left, height), most ? Ink.Attention : Ink.Ink2);
        drawing.Rectangle(new Box(Spine, middle - (height / 2), right, height), Ink.Favourable);
        drawing.Text(
            new Spot(Spine - left - Gap, middle + TextLines.Drop(style)), Text(split.Unfavourable), style, most ? Ink.Attention : Ink.Ink, TextAlign.End);
        drawing.Text(new Spot(Spine + right + Gap, middle + TextLines.Drop(plain)), Text(split.Favourable), plain);
    }

    /// <summary>Draws the spine.</summary>
    public void DrawSpine(IDrawing drawing, double top, double bottom) =>
        drawing.Line(new Spot(Spine, top), new Spot(Spine, bottom), new Stroke(Ink.Ink, 0.9));

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How a statement splits people, in whole per cent.</summary>
/// <param name="Unfavourable">Share unfavourable.</param>
/// <param name="Favourable">Share favourable.</param>
/// <param name="IsMostlyUnfavourable">Whether at least half are unfavourable.</param>
public readonly record struct Split(int Unfavourable, int Favourable, bool IsMostlyUnfavourable);
