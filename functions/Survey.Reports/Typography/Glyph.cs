namespace Survey.Reports.Typography;

/// <summary>One shaped glyph, in thousandths of the type size.</summary>
/// <param name="Id">Its id in its face.</param>
/// <param name="Advance">How far the pen moves after it, kerning included.</param>
/// <param name="OffsetX">How far right of the pen it stands.</param>
/// <param name="OffsetY">How far above the pen it stands.</param>
/// <param name="Cluster">Index of its first character in the text.</param>
internal readonly record struct Glyph(ushort Id, short Advance, short OffsetX, short OffsetY, int Cluster);
