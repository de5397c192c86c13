namespace Survey.Reports.Charts;

/// <summary>
/// What a chart draws, as plain immutable data that places itself on a drawing: one code for every medium, nothing kept. Coordinates are points,
/// the origin is the upper left corner, y runs down. Everything lies within the given width and the measured height.
/// </summary>
public abstract record Figure
{
    private protected Figure()
    {
    }

    /// <summary>The height it takes, in points.</summary>
    public abstract double MeasureHeight(in FigureSpace space);

    /// <summary>Draws it. The same space and data always give the same shapes in the same order.</summary>
    public abstract void Draw(in FigureSpace space, IDrawing drawing);
}

/// <summary>The space that a figure is drawn into.</summary>
/// <param name="Width">Width in points: that of its column on paper; <see cref="Phone"/> on phones. Wide web pages scale the paper's.</param>
/// <param name="Layout">Which composition.</param>
/// <param name="Widths">Measures text.</param>
public readonly record struct FigureSpace(double Width, FigureLayout Layout, ITextWidths Widths)
{
    /// <summary>Width of all 12 columns on paper, 170 mm, in points.</summary>
    public const double Paper = 170 / 25.4 * 72;

    /// <summary>Width of a figure for phones, in points: at 358 pixels its smallest text has 13.</summary>
    public const double Phone = 206;

    /// <summary>Width of some columns of the grid on paper, in points: 10.5 mm each, gutters of 4 mm between them.</summary>
    public static double Spanning(int columns) => ((columns * 10.5) + ((columns - 1) * 4)) / 25.4 * 72;

    /// <summary>How far rows stand apart: 1 on A4 and on screens, less on shorter paper.</summary>
    public double Stretch { get; init; } = 1;

    /// <summary>True when a label stands over its strip.</summary>
    public bool IsNarrow => Layout == FigureLayout.Narrow;
}

/// <summary>Compositions of a figure.</summary>
public enum FigureLayout
{
    /// <summary>Label beside strip: paper and wide screens.</summary>
    Wide,

    /// <summary>Label over strip: phones.</summary>
    Narrow,
}
