using Survey.Reports.Blocks;

namespace Survey.Reports.Charts;

/// <summary>Measures text as it will be shaped.</summary>
public interface ITextWidths
{
    /// <summary>Advance width of a text on one line, in points; 0 for an empty one.</summary>
    double Measure(ReadOnlySpan<char> text, TextStyle style);
}
