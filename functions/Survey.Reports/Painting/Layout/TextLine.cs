namespace Survey.Reports.Painting.Layout;

/// <summary>One line of a paragraph: from a glyph of one run to before a glyph of the same or a later one.</summary>
/// <param name="FirstRun">Run in which it begins.</param>
/// <param name="FirstGlyph">Its first glyph there.</param>
/// <param name="LastRun">Run in which it ends.</param>
/// <param name="EndGlyph">The glyph after its last there.</param>
/// <param name="Width">Its width, without spaces at its end.</param>
internal readonly record struct TextLine(int FirstRun, int FirstGlyph, int LastRun, int EndGlyph, double Width);
