using System.Collections.Immutable;
using System.Globalization;
using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>How many companies have which index: a bar for every five points on the ground of the bands, on phones for every ten.</summary>
/// <param name="Bands">Names of the bands from tangled to clear.</param>
/// <param name="Counts">Companies in each step of five points from 0; the last step holds 100 too.</param>
public sealed record IndexDistributionFigure(ImmutableArray<string> Bands, ImmutableArray<int> Counts) : Figure
{
    /// <summary>Points that one of <see cref="Counts"/> covers.</summary>
    public const int Step = 5;

    private const double Head = 13;
    private const double Strip = 70;
    private const double CountRoom = 12;

    /// <inheritdoc/>
    public override double MeasureHeight(in FigureSpace space) => Head + Strip + 13;

    /// <inheritdoc/>
    public override void Draw(in FigureSpace space, IDrawing drawing)
    {
        var scale = new Scale(0, space.Width - 0.5);
        scale.DrawBandNames(drawing, space.Widths, Bands, Head - 5);
        scale.DrawBands(drawing, Head, Strip);
        scale.DrawBounds(drawing, Head + Strip + 11);
        var merged = space.IsNarrow ? 2 : 1;
        var counts = Counts.Chunk(merged).Select(chunk => chunk.Sum()).ToArray();
        var highest = Math.Max(1, counts.Max());
        for (var i = 0; i < counts.Length; i++)
            DrawBar(drawing, scale, counts[i], (i * merged * Step, merged * Step), (Strip - CountRoom) / highest);
    }

    private static void DrawBar(IDrawing drawing, Scale scale, int count, (int From, int Points) step, double unit)
    {
        if (count == 0)
            return;
        var (left, right, height) = (scale.X(step.From) + 0.8, scale.X(step.From + step.Points) - 1.6, Math.Max(count * unit, 0.8));
        var top = Head + Strip - height;
        drawing.Rectangle(new Box(left, top, right - left, height), Ink.Ink2);
        drawing.Text(
            new Spot((left + right) / 2, top - 3), count.ToString(CultureInfo.InvariantCulture), TextStyle.NoteStrong, Ink.Ink, TextAlign.Middle);
    }
}
