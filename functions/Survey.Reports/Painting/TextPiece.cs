using Survey.Reports.Typography;

namespace Survey.Reports.Painting;

/// <summary>Some glyphs of one run of a shaped text.</summary>
/// <param name="Shaped">The text.</param>
/// <param name="Run">Index of the run.</param>
/// <param name="Start">First glyph, in reading order.</param>
/// <param name="End">The glyph after the last.</param>
internal readonly record struct TextPiece(ShapedText Shaped, int Run, int Start, int End)
{
    /// <summary>What the glyphs say.</summary>
    public ReadOnlySpan<char> Characters => Shaped.Text.AsSpan()[Shaped.TextIndex(Start)..Shaped.TextIndex(End)];
}
