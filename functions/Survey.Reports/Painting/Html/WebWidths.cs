using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Html;

/// <summary>Measures text for screens: Inter's widths with room for the fonts that stand in for it there.</summary>
internal sealed class WebWidths : ITextWidths
{
    private const double Room = 1.06;

    /// <summary>The one of the process.</summary>
    public static WebWidths Shared { get; } = new();

    public double Measure(ReadOnlySpan<char> text, TextStyle style) => TextShaper.Shared.Measure(text, style) * Room;
}
