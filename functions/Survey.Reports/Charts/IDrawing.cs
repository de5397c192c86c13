using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>The shapes that figures are made of. Units are points, y runs down.</summary>
public interface IDrawing
{
    /// <summary>A rectangle.</summary>
    /// <param name="box">Where.</param>
    /// <param name="fill">Its colour; null for none.</param>
    /// <param name="stroke">Its outline, centred on its edge; null for none.</param>
    void Rectangle(Box box, Ink? fill, Stroke? stroke = null);

    /// <summary>A straight line.</summary>
    void Line(Spot from, Spot to, Stroke stroke);

    /// <summary>A closed polygon.</summary>
    /// <param name="corners">Its corners; at least three. Read during the call only.</param>
    /// <param name="fill">Its colour; null for none.</param>
    /// <param name="stroke">Its outline; null for none.</param>
    void Polygon(ReadOnlySpan<Spot> corners, Ink? fill, Stroke? stroke = null);

    /// <summary>A circle.</summary>
    void Circle(Spot centre, double radius, Ink? fill, Stroke? stroke = null);

    /// <summary>Diagonal hatching of a rectangle: what must not be shown.</summary>
    /// <param name="box">Where; nothing is drawn outside of it.</param>
    /// <param name="colour">Colour of its lines and outline.</param>
    void Hatch(Box box, Ink colour);

    /// <summary>One line of text.</summary>
    /// <param name="at">Where its baseline begins, has its middle or ends.</param>
    /// <param name="text">The text; not empty.</param>
    /// <param name="style">Its type.</param>
    /// <param name="colour">Its colour.</param>
    /// <param name="anchor">What <paramref name="at"/> is.</param>
    void Text(Spot at, string text, TextStyle style, Ink colour = Ink.Ink, TextAlign anchor = TextAlign.Start);
}

/// <summary>A point of the plane.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
public readonly record struct Spot(double X, double Y);

/// <summary>A rectangle of the plane.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width, not negative.</param>
/// <param name="Height">Height, not negative.</param>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>Right edge.</summary>
    public double Right => X + Width;

    /// <summary>Lower edge.</summary>
    public double Bottom => Y + Height;
}

/// <summary>How a line looks.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Width">Its width in points.</param>
/// <param name="Dashed">True for dashes of 3 points with gaps of 2.</param>
public readonly record struct Stroke(Ink Colour, double Width, bool Dashed = false);
