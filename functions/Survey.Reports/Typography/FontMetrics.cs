using System.Buffers.Binary;

namespace Survey.Reports.Typography;

/// <summary>What a PDF says of a font, in thousandths of the type size.</summary>
/// <param name="Ascent">Height of its line above the baseline.</param>
/// <param name="Descent">Depth of its line, negative.</param>
/// <param name="CapHeight">Height of capitals.</param>
/// <param name="Left">Left edge of the box around all glyphs.</param>
/// <param name="Bottom">Lower edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Top">Upper edge.</param>
internal readonly record struct FontMetrics(int Ascent, int Descent, int CapHeight, int Left, int Bottom, int Right, int Top)
{
    /// <summary>Reads the metrics from a font's tables.</summary>
    /// <param name="font">A font with <c>head</c> and <c>hhea</c>.</param>
    public static FontMetrics Of(TrueTypeFile font)
    {
        var head = font.Table("head");
        var hhea = font.Table("hhea");
        var os2 = font.Table("OS/2");
        var em = BinaryPrimitives.ReadUInt16BigEndian(head[18..]);
        var ascent = Read(hhea, 4, em);
        var hasCapHeight = os2.Length >= 90 && BinaryPrimitives.ReadUInt16BigEndian(os2) >= 2;
        return new FontMetrics(
            ascent, Read(hhea, 6, em), hasCapHeight ? Read(os2, 88, em) : ascent, Read(head, 36, em), Read(head, 38, em), Read(head, 40, em), Read(head, 42, em));
    }

    private static int Read(ReadOnlySpan<byte> table, int offset, int em) =>
        (int)Math.Round(BinaryPrimitives.ReadInt16BigEndian(table[offset..]) * (double)FontFace.Scale / em);
}
