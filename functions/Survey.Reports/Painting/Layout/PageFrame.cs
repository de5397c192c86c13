using Survey.Reports.Charts;

namespace Survey.Reports.Painting.Layout;

/// <summary>The places of a page, in points from its upper left corner.</summary>
/// <param name="Width">Width of the paper.</param>
/// <param name="Height">Height of the paper.</param>
internal readonly record struct PageFrame(double Width, double Height)
{
    /// <summary>The frame of a paper size.</summary>
    public static PageFrame Of(PaperSize paper) => paper == PaperSize.Letter ? new(612, 792) : new(Millimetres.Of(210), Millimetres.Of(297));

    /// <summary>How far rows of charts and parts of cards stand apart: what fills a page of A4 fits one of Letter, which is 18 mm shorter.</summary>
    public double Stretch => Height < Millimetres.Of(290) ? 0.84 : 1;

    /// <summary>Left edge of the grid, which stands in the middle.</summary>
    public double Left => (Width - FigureSpace.Paper) / 2;

    /// <summary>Right edge of the grid.</summary>
    public double Right => Left + FigureSpace.Paper;

    /// <summary>Upper edge of the running header.</summary>
    public static double Header => Millimetres.Of(12);

    /// <summary>Upper edge of a section's kicker, and of what goes on from the page before.</summary>
    public static double Top => Millimetres.Of(28);

    /// <summary>Lower edge of the content.</summary>
    public double Bottom => Height - Millimetres.Of(18);

    /// <summary>Lower edge of the running footer.</summary>
    public double Footer => Height - Millimetres.Of(11);

    /// <summary>The content of an empty page.</summary>
    public Space Content => new(Left, Top, FigureSpace.Paper, Bottom);
}
