using Survey.Reports.Blocks;

namespace Survey.Reports.Painting;

/// <summary>How a line is drawn.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Width">Its width in points.</param>
/// <param name="Dashed">True for dashes of 3 points with gaps of 2.</param>
internal readonly record struct Pen(Rgb Colour, double Width, bool Dashed = false);
