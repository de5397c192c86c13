namespace Survey.Reports.Painting.Pdf;

/// <summary>A glyph of text from right to left as it is written into a page, from left to right.</summary>
/// <param name="Cid">Its id in the font of the document.</param>
/// <param name="Correction">How far the pen moves back after it, besides its advance, in thousandths of the type size.</param>
internal readonly record struct SpelledGlyph(ushort Cid, int Correction);
