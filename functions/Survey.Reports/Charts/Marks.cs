using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>The small shapes that mean the same everywhere in a report.</summary>
internal static class Marks
{
    /// <summary>Half the size of the marks of sales and marketing, in points.</summary>
    public const double Half = 4.8;

    private static readonly Stroke Halo = new(Ink.White, 1);
    private static readonly Stroke Outline = new(Ink.Ink, 0.9);

    /// <summary>Sales: a circle.</summary>
    public static void Sales(IDrawing drawing, double x, double y) => drawing.Circle(new Spot(x, y), Half, Ink.Sales, Halo);

    /// <summary>Marketing: a square.</summary>
    public static void Marketing(IDrawing drawing, double x, double y) =>
        drawing.Rectangle(new Box(x - 4.4, y - 4.4, 8.8, 8.8), Ink.Marketing, Halo);

    /// <summary>A flag: a difference to talk about.</summary>
    public static void Flag(IDrawing drawing, double left, double middle)
    {
        var top = middle - 5.5;
        drawing.Rectangle(new Box(left, top, 1, 11), Ink.Attention);
        drawing.Polygon(
            [new(left + 1, top), new(left + 10.5, top), new(left + 8, top + 3.2), new(left + 10.5, top + 6.4), new(left + 1, top + 6.4)],
            Ink.Attention);
    }

    /// <summary>A forecast: a hollow diamond.</summary>
    public static void Forecast(IDrawing drawing, double x, double y) =>
        drawing.Polygon([new(x, y - 5.2), new(x + 5.2, y), new(x, y + 5.2), new(x - 5.2, y)], Ink.White, new Stroke(Ink.Ink, 1.2));

    /// <summary>A score: an upright tick.</summary>
    public static void Tick(IDrawing drawing, double x, double y, double height) =>
        drawing.Rectangle(new Box(x - 1, y - (height / 2), 2, height), Ink.Ink);

    /// <summary>An earlier score: a hollow tick.</summary>
    public static void EarlierTick(IDrawing drawing, double x, double y, double height) =>
        drawing.Rectangle(new Box(x - 1.4, y - (height / 2), 2.8, height), Ink.White, new Stroke(Ink.Ink, 0.8));

    /// <summary>A whisker: a line with ends.</summary>
    public static void Whisker(IDrawing drawing, double from, double to, double y, double height)
    {
        var stroke = new Stroke(Ink.Ink2, 1);
        drawing.Line(new Spot(from, y), new Spot(to, y), stroke);
        drawing.Line(new Spot(from, y - (height / 2)), new Spot(from, y + (height / 2)), stroke);
        drawing.Line(new Spot(to, y - (height / 2)), new Spot(to, y + (height / 2)), stroke);
    }

    /// <summary>How an activity stands, as a square.</summary>
    public static void Status(IDrawing drawing, StatusMark mark, Box box)
    {
        switch (mark)
        {
            case StatusMark.Filled:
                drawing.Rectangle(box, Ink.Ink, Outline);
                break;
            case StatusMark.Half:
                drawing.Polygon([new(box.Right, box.Y), new(box.Right, box.Bottom), new(box.X, box.Bottom)], Ink.Ink);
                drawing.Rectangle(box, null, Outline);
                break;
            case StatusMark.Empty:
                drawing.Rectangle(box, Ink.White, Outline);
                break;
            case StatusMark.Crossed:
                var stroke = new Stroke(Ink.Attention, 1);
                drawing.Rectangle(box, Ink.White, stroke);
                drawing.Line(new Spot(box.X, box.Y), new Spot(box.Right, box.Bottom), stroke);
                drawing.Line(new Spot(box.X, box.Bottom), new Spot(box.Right, box.Y), stroke);
                break;
            case StatusMark.Hatched:
                drawing.Hatch(box, Ink.Interval);
                break;
        }
    }
}

/// <summary>How an activity stands, as a mark.</summary>
public enum StatusMark
{
    /// <summary>Clear.</summary>
    Filled,

    /// <summary>Leaning.</summary>
    Half,

    /// <summary>Contested or shared.</summary>
    Empty,

    /// <summary>Misplaced, elsewhere or orphaned.</summary>
    Crossed,

    /// <summary>Too few answers.</summary>
    Hatched,

    /// <summary>Nobody answered: no mark.</summary>
    None,
}
