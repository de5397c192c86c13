using Survey.Reports.Blocks;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Layout;

/// <summary>A shaped text with its size and colour, a part of a paragraph.</summary>
/// <param name="Shaped">The text.</param>
/// <param name="Type">Size, weight, tracking.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Section">Id of the section that it links to; null for none.</param>
internal readonly record struct StyledRun(ShapedText Shaped, TypeSize Type, Rgb Colour, string? Section = null)
{
    /// <summary>Width of some of its glyphs, in points.</summary>
    public double WidthOf(int start, int end) => TextShaper.WidthOf(Shaped, start, end, Type);
}
