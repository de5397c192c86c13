namespace Survey.Reports.Typography;

/// <summary>A place where a line may end.</summary>
/// <param name="Trimmed">The glyph after the last visible one: spaces at the end of a line take no room.</param>
/// <param name="Next">First glyph of the next line.</param>
/// <param name="Mandatory">True where the text itself ends its line.</param>
internal readonly record struct LineBreak(int Trimmed, int Next, bool Mandatory);
